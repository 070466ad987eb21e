using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members.Joining;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members.Hosting;

/// <summary>The house itself: its name, its colour, its doors.</summary>
internal sealed class ClubPage(Settings settings, CommunityZone zone) : HousePage
{
    protected override Door Door => Door.Hosts;

    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Name { get; set; }
        public string? NameEn { get; set; }
        public string? Slogan { get; set; }
        public string? Colour { get; set; }
        public bool OpenRegistration { get; set; }
        public bool GuestsMayRead { get; set; }
        public int Invitations { get; set; }
    }

    public string Zone => zone.Zone.Id;

    public bool Saved => Request.Query.ContainsKey("saved");

    public void OnGet() =>
        Input = new()
        {
            Name = settings[ChangeClub.NameSetting],
            NameEn = settings[ChangeClub.NameEnSetting],
            Slogan = settings.ClubSlogan,
            Colour = settings.BrandColour,
            OpenRegistration = settings.OpenRegistration,
            GuestsMayRead = settings.GuestsMayRead,
            Invitations = int.TryParse(settings[MakeInvitation.MembersMaySetting], CultureInfo.InvariantCulture, out var may)
                ? may
                : MakeInvitation.MembersMayByDefault,
        };

    public async Task<IActionResult> OnPostAsync()
    {
        var answers = new ClubAnswers(Input.Name, Input.NameEn, Input.Slogan, Input.Colour, Input.OpenRegistration, Input.GuestsMayRead, Input.Invitations);
        var changed = await Act(db => ChangeClub.Do(db, Me.Acting(), answers, settings, Now));
        return changed.Refused ? Refused(changed.Refusal!) : Redirect("/hosts/club?saved=1");
    }
}
