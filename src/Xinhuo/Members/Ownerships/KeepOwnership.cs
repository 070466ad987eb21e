using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members.Ownerships;

/// <summary>A member says what they drive, or use, since when; a day still to come means: it is ordered.</summary>
internal static class RecordOwnership
{
    public const int Most = 30;
    private static readonly DateOnly Earliest = new(1950, 1, 1);
    private const int MostDaysAhead = 730;

    public static async Task<Outcome<Nothing>> Do(
        XinhuoDb db,
        Actor me,
        string? product,
        DateOnly? since,
        DateOnly? until,
        CommunityZone zone,
        DateTimeOffset now
    )
    {
        var id = me.Member();
        var today = zone.Day(now);
        var found = await db.Products().AsNoTracking().SingleOrDefaultAsync(p => p.Slug == product);
        var refusal = Refusal.All(
            found is null ? Refusal.On("Product", "members.owns.choose") : null,
            since is null ? Refusal.On("Since", "members.owns.since.missing")
                : since < Earliest || since > today.AddDays(MostDaysAhead) ? Refusal.On("Since", "members.owns.since.odd")
                : null,
            Until(since, until, today)
        );
        if (refusal is not null)
            return refusal;
        var mine = await db.Ownerships().Where(o => o.MemberId == id).ToListAsync();
        if (mine.Exists(o => o.ProductId == found!.Id && o.Since == since))
            return Refusal.On("Since", "members.owns.twice");
        if (mine.Count >= Most)
            return Refusal.Of("members.owns.enough", Most);
        var ownership = new Ownership
        {
            Id = Ids.New<OwnershipId>(now),
            MemberId = id,
            ProductId = found!.Id,
            Since = since!.Value,
            Until = until,
            RecordedAt = now,
        };
        db.Add(ownership);
        db.Record(me, now, new OwnershipRecorded(id, ownership.Id, found.Id));
        return Nothing.Value;
    }

    internal static Refusal? Until(DateOnly? since, DateOnly? until, DateOnly today) =>
        until is null || since is null ? null
        : until < since ? Refusal.On("Until", "members.owns.until.early")
        : until > today ? Refusal.On("Until", "members.owns.until.late")
        : null;
}

/// <summary>It was passed on; or, with null, it was not after all.</summary>
internal static class EndOwnership
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, OwnershipId ownership, DateOnly? until, CommunityZone zone, DateTimeOffset now)
    {
        var id = me.Member();
        var owned = await db.Ownerships().AsTracking().SingleOrDefaultAsync(o => o.Id == ownership && o.MemberId == id);
        if (owned is null)
            return Refusal.NotFound;
        if (RecordOwnership.Until(owned.Since, until, zone.Day(now)) is { } refusal)
            return refusal;
        owned.Until = until;
        db.Record(me, now, new OwnershipChanged(id, ownership, Removed: false));
        return Nothing.Value;
    }
}

/// <summary>It was a mistake, or nobody's business.</summary>
internal static class RemoveOwnership
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, OwnershipId ownership, DateTimeOffset now)
    {
        var id = me.Member();
        var owned = await db.Ownerships().AsTracking().SingleOrDefaultAsync(o => o.Id == ownership && o.MemberId == id);
        if (owned is null)
            return Refusal.NotFound;
        db.Remove(owned);
        db.Record(me, now, new OwnershipChanged(id, ownership, Removed: true));
        return Nothing.Value;
    }
}

/// <summary>A host saw the proof and says which; null takes the mark away.</summary>
internal static class VerifyOwnership
{
    /// <summary>The ways there are, each with its words.</summary>
    public static readonly string[] Ways = ["delivery-note", "dealer", "registration", "host"];

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, OwnershipId ownership, string? how, DateTimeOffset now)
    {
        if (!me.IsHost)
            return Refusal.NotFound;
        var owned = await db.Ownerships().AsTracking().SingleOrDefaultAsync(o => o.Id == ownership);
        if (owned is null)
            return Refusal.NotFound;
        if (how is not null && !Ways.Contains(how))
            return Refusal.On("How", "members.owns.how.choose");
        (owned.VerifiedHow, owned.VerifiedBy, owned.VerifiedAt) = how is null ? (null, null, null) : (how, (MemberId?)me.Member(), (DateTimeOffset?)now);
        if (how is not null)
            (owned.ReturnedAt, owned.ReturnedWhy) = (null, null);
        db.Record(me, now, new OwnershipVerified(owned.MemberId, ownership, how));
        return Nothing.Value;
    }
}
