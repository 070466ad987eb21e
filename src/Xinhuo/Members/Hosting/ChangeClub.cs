using System.Globalization;
using System.Text.RegularExpressions;
using Xinhuo.Members.Joining;
using Xinhuo.Members.Profile;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.Hosting;

/// <summary>What a host decides for the whole house.</summary>
internal sealed record ClubAnswers(
    string? Name,
    string? NameEn,
    string? Slogan,
    string? SloganEn,
    string? Colour,
    bool OpenRegistration,
    bool GuestsMayRead,
    bool PagesForMembers,
    int Invitations,
    int PromptDays
);

/// <summary>A host changes the club's name, its colour, its doors.</summary>
internal static partial class ChangeClub
{
    public const int MostInvitations = 100;
    public const string NameSetting = "club.name",
        NameEnSetting = "club.name-en",
        SloganSetting = "club.slogan",
        SloganEnSetting = Settings.SloganInEnglish,
        ColourSetting = "club.colour";
    public const string OpenRegistrationSetting = "members.open-registration",
        GuestsMayReadSetting = "community.guests-may-read";

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, ClubAnswers answers, Settings settings, DateTimeOffset now)
    {
        if (!me.IsHost)
            return Refusal.NotFound;
        var name = Blank.Line(answers.Name, "Name", 20, 100);
        var nameEn = Blank.Line(answers.NameEn, "NameEn", 40, 100);
        var slogan = Blank.Line(answers.Slogan, "Slogan", 60, 200);
        var sloganEn = Blank.Line(answers.SloganEn, "SloganEn", 120, 200);
        var colour = (answers.Colour ?? "").Trim().ToLowerInvariant();
        var refusal = Refusal.All(
            name.Refusal ?? (name.Value is null ? Refusal.On("Name", "members.club.name.missing") : null),
            nameEn.Refusal,
            slogan.Refusal,
            sloganEn.Refusal,
            colour.Length > 0 && !Hex().IsMatch(colour) ? Refusal.On("Colour", "members.club.colour.odd") : null,
            answers.Invitations is < 0 or > MostInvitations ? Refusal.On("Invitations", "members.club.invitations.odd", MostInvitations) : null,
            answers.PromptDays is < 0 or > Prompting.MostDays ? Refusal.On("PromptDays", "members.club.invitations.odd", Prompting.MostDays) : null
        );
        if (refusal is not null)
            return refusal;
        var changed = new List<string>();
        foreach (
            var (key, value) in new[]
            {
                (NameSetting, name.Value!),
                (NameEnSetting, nameEn.Value ?? ""),
                (SloganSetting, slogan.Value ?? ""),
                (SloganEnSetting, sloganEn.Value ?? ""),
                (ColourSetting, colour),
                (OpenRegistrationSetting, answers.OpenRegistration ? "yes" : "no"),
                (ShownToGuests.MembersAloneSetting, answers.PagesForMembers ? "yes" : "no"),
                (GuestsMayReadSetting, answers.GuestsMayRead ? "yes" : "no"),
                (MakeInvitation.MembersMaySetting, answers.Invitations.ToString(CultureInfo.InvariantCulture)),
                (Prompting.DaysSetting, answers.PromptDays.ToString(CultureInfo.InvariantCulture)),
            }
        )
            if ((settings[key] ?? "") != value)
            {
                await settings.Set(db, key, value);
                changed.Add(key);
            }
        if (changed.Count > 0)
            db.Record(me, now, new ClubChanged(changed));
        return Nothing.Value;
    }

    [GeneratedRegex("^#[0-9a-f]{6}$")]
    private static partial Regex Hex();
}
