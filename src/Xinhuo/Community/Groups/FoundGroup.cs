using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Groups;

/// <summary>A new group; its founder is its first host. Hosts of the house may, and members where the setting lets them.</summary>
internal static class FoundGroup
{
    public const string MembersMaySetting = "community.members-found-groups";

    public static bool May(Actor me, Settings settings) => me.IsHost || settings[MembersMaySetting] == "yes";

    public static async Task<Outcome<Group>> Do(XinhuoDb db, Actor me, GroupWords words, Settings settings, DateTimeOffset now)
    {
        if (!May(me, settings))
            return Refusal.Of("community.group.found.not-yet");
        if (words.Problems() is { } refusal)
            return refusal;
        if (await db.Groups().AnyAsync(g => g.Name == words.CleanName && g.Openness != Openness.Hidden))
            return Refusal.On("Name", "community.group.name-taken");
        var id = Ids.New<GroupId>(now);
        var group = new Group
        {
            Id = id,
            Slug = await FreeSlug(db, words.CleanName, id, words.Openness),
            Name = words.CleanName,
            About = words.CleanAbout,
            Openness = words.Openness,
            CoverUrl = words.CoverUrl,
            FoundedBy = me.Member(),
            FoundedAt = now,
            LastActivityAt = now,
            MemberCount = 1,
        };
        db.Add(group);
        db.Add(
            new GroupMembership
            {
                Id = Ids.New<MembershipId>(now),
                GroupId = id,
                MemberId = me.Member(),
                Role = GroupRole.Host,
                JoinedAt = now,
            }
        );
        db.Record(me, now, new GroupFounded(id, me.Member()));
        db.Record(me, now, new GroupJoined(id, me.Member(), null));
        await GroupSearch.Put(db, group, isNew: true);
        CommunityRights.Changed(db);
        GuestPages.Changed(db, "groups");
        return group;
    }

    /// <summary>
    /// Latin letters of the name where there are any; else a short piece of the id. A group founded hidden always has the piece of the id too: did it
    /// hold the plain address, a founder of the same name would learn of it.
    /// </summary>
    internal static async Task<string> FreeSlug(XinhuoDb db, string name, GroupId id, Openness openness)
    {
        var marked = Marked(name, id.Value.ToString("N")[^6..]);
        return Plain(name) is { } plain && openness != Openness.Hidden && !await db.Groups().AnyAsync(g => g.Slug == plain) ? plain : marked;
    }

    internal static string Marked(string name, string mark) => $"{Plain(name) ?? "g"}-{mark}";

    private static string? Plain(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                slug.Append('-');
        var plain = slug.ToString().Trim('-');
        if (plain.Length > 60)
            plain = plain[..60].Trim('-');
        return plain.Length < 2 ? null : plain;
    }
}

/// <summary>What one says of a group when founding or changing it.</summary>
internal sealed class GroupWords
{
    public string? Name { get; set; }
    public string? About { get; set; }
    public Openness Openness { get; set; }

    /// <summary>Set by what was uploaded, never by what a form says.</summary>
    public string? CoverUrl { get; internal set; }

    internal string CleanName => CleanText.Name(Name, Group.MostNameCharacters).Text;

    internal string? CleanAbout => CleanText.Lines(About, Group.MostAboutCharacters) is { Refusal: not TextRefusal.Empty } about ? about.Text : null;

    internal Refusal? Problems() =>
        Refusal.All(
            CleanText.Name(Name, Group.MostNameCharacters, Group.MostNameUnits).Refusal switch
            {
                TextRefusal.None => null,
                TextRefusal.Empty => Refusal.On("Name", "community.group.name-missing"),
                _ => Refusal.On("Name", "community.group.name-long", Group.MostNameCharacters),
            },
            CleanText.Lines(About, Group.MostAboutCharacters).Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy
                ? Refusal.On("About", "community.group.about-long", Group.MostAboutCharacters)
                : null,
            Enum.IsDefined(Openness) ? null : Refusal.On("Openness", "community.group.openness-missing")
        );
}

/// <summary>A group is found by its name and words; a hidden one only within itself.</summary>
internal static class GroupSearch
{
    public static Task Put(XinhuoDb db, Group group, bool isNew = false) =>
        db.Put(
            new Findable("group", group.Id.Value, group.Openness == Openness.Hidden ? group.Id.Value : null, group.FoundedAt, $"{group.Name}\n{group.About}"),
            isNew
        );
}
