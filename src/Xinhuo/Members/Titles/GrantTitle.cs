using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;

namespace Xinhuo.Members.Titles;

/// <summary>A host grants somebody a title, says why, and perhaps until when.</summary>
internal static class GrantTitle
{
    public static async Task<Outcome<TitleGrantId>> Do(
        XinhuoDb db,
        Actor me,
        MemberId person,
        string? title,
        string? typedWhy,
        DateOnly? until,
        TitlesNow titles,
        CommunityZone zone,
        DateTimeOffset now
    )
    {
        if (!me.IsHost || !await db.Members().AnyAsync(m => m.Id == person && m.ErasedAt == null))
            return Refusal.NotFound;
        var found = await db.Titles().AsNoTracking().SingleOrDefaultAsync(t => t.Slug == title && t.RetiredAt == null);
        var why = Why(typedWhy);
        var refusal = Refusal.All(
            found is null ? Refusal.On("Title", "members.titles.choose") : null,
            why.Refusal,
            until <= zone.Day(now) ? Refusal.On("Until", "members.titles.until") : null
        );
        if (refusal is not null)
            return refusal;
        if (await Bears(db, person, found!.Id, now))
            return Refusal.On("Title", "members.titles.bears");
        return Add(db, me, person, found.Id, why.Value, until is { } day ? zone.EndOf(day) : null, titles, now);
    }

    internal static Task<bool> Bears(XinhuoDb db, MemberId person, TitleId title, DateTimeOffset now) =>
        db.TitleGrants().AnyAsync(g => g.MemberId == person && g.TitleId == title && g.RevokedAt == null && (g.ExpiresAt == null || g.ExpiresAt > now));

    internal static TitleGrantId Add(
        XinhuoDb db,
        Actor me,
        MemberId person,
        TitleId title,
        string why,
        DateTimeOffset? until,
        TitlesNow titles,
        DateTimeOffset now
    )
    {
        var grant = new TitleGrant
        {
            Id = Ids.New<TitleGrantId>(now),
            MemberId = person,
            TitleId = title,
            GrantedAt = now,
            GrantedBy = me.Member(),
            Why = why,
            ExpiresAt = until,
        };
        db.Add(grant);
        titles.Changed(db);
        db.Record(me, now, new TitleGranted(person, grant.Id, title));
        return grant.Id;
    }

    internal static Outcome<string> Why(string? typed)
    {
        var why = CleanText.Line(typed, TitleGrant.MostWhy);
        return why.Refusal switch
        {
            TextRefusal.Empty => Refusal.On("Why", "members.titles.why.missing"),
            TextRefusal.None when why.Text.Length <= 400 => why.Text,
            _ => Refusal.On("Why", "members.line.long", TitleGrant.MostWhy),
        };
    }
}

/// <summary>A host takes it back and says why. The line that it was granted stays.</summary>
internal static class RevokeTitle
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TitleGrantId id, string? typedWhy, TitlesNow titles, DateTimeOffset now)
    {
        if (!me.IsHost)
            return Refusal.NotFound;
        var grant = await db.TitleGrants().AsTracking().SingleOrDefaultAsync(g => g.Id == id);
        if (grant is null || !grant.IsLive(now))
            return Refusal.NotFound;
        var why = GrantTitle.Why(typedWhy);
        if (why.Refused)
            return why.Refusal!;
        End(db, me, grant, why.Value, titles, now);
        return Nothing.Value;
    }

    internal static void End(XinhuoDb db, Actor me, TitleGrant grant, string why, TitlesNow titles, DateTimeOffset now)
    {
        grant.Revoke(me.Member(), why, now);
        titles.Changed(db);
        db.Record(me, now, new TitleRevoked(grant.MemberId, grant.Id, grant.TitleId));
    }
}
