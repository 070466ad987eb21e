using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members.Joining;
using Xinhuo.Platform;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members.Hosting;

/// <summary>The house itself: its name, its colour, its doors.</summary>
internal sealed class ClubPage(Settings settings, CommunityZone zone, Prompting prompting) : HousePage
{
    protected override Door Door => Door.Hosts;

    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Name { get; set; }
        public string? NameEn { get; set; }
        public string? Slogan { get; set; }
        public string? SloganEn { get; set; }
        public string? Colour { get; set; }
        public bool OpenRegistration { get; set; }
        public bool GuestsMayRead { get; set; }
        public bool PagesForMembers { get; set; }
        public int Invitations { get; set; }
        public int PromptDays { get; set; }
    }

    /// <summary>Colours that stand well beside the house's paper.</summary>
    internal static readonly string[] Presets = ["#1f4d3f", "#24476b", "#7a2e3a", "#8a4b12", "#4a3b6b", "#3c4a1f", "#2f5d62", "#33363b"];

    public string Zone => zone.Zone.Id;

    public bool Saved => Request.Query.ContainsKey("saved");

    public void OnGet() =>
        Input = new()
        {
            Name = settings[ChangeClub.NameSetting],
            NameEn = settings[ChangeClub.NameEnSetting],
            Slogan = settings[ChangeClub.SloganSetting],
            SloganEn = settings[ChangeClub.SloganEnSetting],
            Colour = settings.BrandColour ?? Presets[0],
            OpenRegistration = settings.OpenRegistration,
            GuestsMayRead = settings.GuestsMayRead,
            PagesForMembers = ShownToGuests.HouseCloses(settings),
            Invitations = int.TryParse(settings[MakeInvitation.MembersMaySetting], CultureInfo.InvariantCulture, out var may)
                ? may
                : MakeInvitation.MembersMayByDefault,
            PromptDays = (int)prompting.Window.TotalDays,
        };

    public async Task<IActionResult> OnPostAsync()
    {
        var colour = settings.BrandColour is null && Input.Colour == Presets[0] ? null : Input.Colour;
        var answers = new ClubAnswers(
            Input.Name,
            Input.NameEn,
            Input.Slogan,
            Input.SloganEn,
            colour,
            Input.OpenRegistration,
            Input.GuestsMayRead,
            Input.PagesForMembers,
            Input.Invitations,
            Input.PromptDays
        );
        var changed = await Act(db => ChangeClub.Do(db, Me.Acting(), answers, settings, Now));
        return changed.Refused ? Refused(changed.Refusal!) : Redirect("/hosts/club?saved=1");
    }
}
