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
        var bears = await db.TitleGrants()
            .AnyAsync(g => g.MemberId == person && g.TitleId == found!.Id && g.RevokedAt == null && (g.ExpiresAt == null || g.ExpiresAt > now));
        if (bears)
            return Refusal.On("Title", "members.titles.bears");
        var grant = new TitleGrant
        {
            Id = Ids.New<TitleGrantId>(now),
            MemberId = person,
            TitleId = found!.Id,
            GrantedAt = now,
            GrantedBy = me.Member(),
            Why = why.Value,
            ExpiresAt = until is { } day ? EndOf(day, zone) : null,
        };
        db.Add(grant);
        titles.Changed(db);
        db.Record(me, now, new TitleGranted(person, grant.Id, found.Id));
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

    /// <summary>The last day belongs to it.</summary>
    private static DateTimeOffset EndOf(DateOnly day, CommunityZone zone)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.Zone.GetUtcOffset(midnight)).ToUniversalTime();
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
        grant.Revoke(me.Member(), why.Value, now);
        titles.Changed(db);
        db.Record(me, now, new TitleRevoked(grant.MemberId, id, grant.TitleId));
        return Nothing.Value;
    }
}
