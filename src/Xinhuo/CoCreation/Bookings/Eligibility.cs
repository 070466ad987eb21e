using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>What somebody still lacks to have a thing, each with what to do about it.</summary>
internal static class Eligibility
{
    public static async Task<IReadOnlyList<Problem>> Lacks(XinhuoDb db, MemberId member, Thing thing, DateTimeOffset now)
    {
        var lacks = new List<Problem>();
        if (thing.Licence is { } licence && !await db.LicencesShown().AnyAsync(l => l.MemberId == member && l.Name == licence && l.RevokedAt == null))
            lacks.Add(
                new Problem(null, thing.Place is null ? "cocreation.bookings.lacks.licence" : "cocreation.bookings.lacks.licence.at", [licence, thing.Place])
            );
        if (thing.TitleId is { } title && !await Bears(db, member, title, now))
            lacks.Add(new Problem(null, "cocreation.bookings.lacks.title", [await NameOf(db, title)]));
        if (
            thing.GroupId is { } group
            && await db.Groups().SingleAsync(g => g.Id == group) is var its
            && !await db.PeopleIn(group).AnyAsync(m => m.MemberId == member)
        )
            lacks.Add(
                its.Openness == Openness.Hidden
                    ? new Problem(null, "cocreation.bookings.lacks.circle", [])
                    : new Problem(null, "cocreation.bookings.lacks.group", [its.Name])
            );
        return lacks;
    }

    /// <summary>
    /// Whom to write to about it: who put it there, or where they work here no more, or one does not want to hear from them, the host who is here longest.
    /// Null: nobody else; it is one's own to look after.
    /// </summary>
    public static async Task<Member?> Keeper(XinhuoDb db, MemberId me, Thing thing)
    {
        if (thing.CreatedBy == me && await db.Staff().AnyAsync(m => m.Id == me))
            return null;
        var others = db.Staff().Where(m => m.Id != me && !db.Set<Block>().Any(b => b.By == me && b.Of == m.Id));
        return await others.SingleOrDefaultAsync(m => m.Id == thing.CreatedBy)
            ?? await others.Where(m => m.Role == Role.Host).OrderBy(m => m.JoinedAt).ThenBy(m => m.Id).FirstOrDefaultAsync();
    }

    /// <summary>For whom it is, in a line; null: for everybody.</summary>
    public static async Task<string?> Say(XinhuoDb db, Thing thing, Sight sight, Words words)
    {
        var asked = new List<string>();
        if (thing.Licence is { } licence)
            asked.Add(words["cocreation.bookings.for.licence", licence]);
        if (thing.TitleId is { } title)
            asked.Add(words["cocreation.bookings.for.title", await NameOf(db, title)]);
        if (thing.GroupId is { } group)
            asked.Add(
                sight.MayKnow(group)
                    ? words["cocreation.bookings.for.group", await db.Groups().Where(g => g.Id == group).Select(g => g.Name).SingleAsync()]
                    : words["cocreation.bookings.for.circle"]
            );
        return asked.Count == 0 ? null : string.Join(words["cocreation.bookings.and"], asked);
    }

    private static Task<bool> Bears(XinhuoDb db, MemberId member, TitleId title, DateTimeOffset now) =>
        db.TitleGrants().AnyAsync(g => g.MemberId == member && g.TitleId == title && g.RevokedAt == null && (g.ExpiresAt == null || g.ExpiresAt > now));

    private static async Task<string> NameOf(XinhuoDb db, TitleId id) => (await db.Titles().SingleAsync(t => t.Id == id)).Name;
}
