using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Gatherings;

/// <summary>
/// Tells of gatherings: the people of the topic it grew out of (else those who follow its group), those who come and wait, and its hosts. Heard twice,
/// the notice is there already.
/// </summary>
internal sealed class TellOfGathering
    : IListener<GatheringHosted>,
        IListener<GatheringChanged>,
        IListener<GatheringCancelled>,
        IListener<SeatAsked>,
        IListener<SeatCameFree>,
        IListener<CoHostNamed>
{
    public async Task Hear(GatheringHosted hosted, Heard heard, XinhuoDb db)
    {
        if (await ToldGathering.Find(db, hosted.Gathering) is not { } told)
            return;
        var people = hosted.Topic is { } topic
            ? await OfTopic(db, topic)
            : await Followers(db, hosted.Group?.Value ?? Guid.Empty).Select(f => f.MemberId).ToListAsync();
        var word = hosted.Topic is null ? "community.notice.gathering.hosted" : "community.notice.gathering.grown";
        await db.Notify(heard, await told.Hearing(db, people, hosted.Topic), told.Tell(word, "hosted"));
    }

    public async Task Hear(GatheringChanged changed, Heard heard, XinhuoDb db)
    {
        if (!changed.Moved || await ToldGathering.Find(db, changed.Gathering) is not { } told)
            return;
        var word = changed.Later ? "community.notice.gathering.moved-later" : "community.notice.gathering.moved";
        await db.Notify(
            heard,
            await told.Hearing(db, await Coming(db, changed.Gathering, changed.Later, null)),
            told.Tell(word, $"moved{changed.Sequence}") with
            {
                Regardless = true,
            }
        );
    }

    public async Task Hear(GatheringCancelled cancelled, Heard heard, XinhuoDb db)
    {
        if (await ToldGathering.Find(db, cancelled.Gathering) is not { } told)
            return;
        var word = cancelled.Later ? "community.notice.gathering.cancelled-later" : "community.notice.gathering.cancelled";
        var tidings = told.Tell(word, "cancelled") with { Quote = told.Why, Regardless = true };
        await db.Notify(heard, await told.Hearing(db, await Coming(db, cancelled.Gathering, cancelled.Later, heard.At)), tidings);
    }

    public async Task Hear(SeatAsked asked, Heard heard, XinhuoDb db)
    {
        if (await ToldGathering.Find(db, asked.Gathering) is not { } told)
            return;
        var word = asked.Waits ? "community.notice.gathering.waits" : "community.notice.gathering.comes";
        await db.Notify(heard, await told.Hearing(db, await Hosts(db, asked.Gathering)), told.Tell(word, "comes") with { Kind = "coming", Regardless = true });
    }

    public async Task Hear(SeatCameFree free, Heard heard, XinhuoDb db)
    {
        if (await ToldGathering.Find(db, free.Gathering) is not { } told)
            return;
        // Whoever's leaving freed it is not named: it is told as the house's word.
        var house = heard with
        {
            By = Actor.House,
        };
        await db.Notify(house, await told.Hearing(db, [free.Member]), told.Tell("community.notice.gathering.seat-free", $"free:{heard.Id:N}"));
    }

    public async Task Hear(CoHostNamed named, Heard heard, XinhuoDb db)
    {
        if (await ToldGathering.Find(db, named.Gathering) is { } told)
            await db.Notify(heard, await told.Hearing(db, [named.Member]), told.Tell("community.notice.gathering.co-host", $"with:{heard.Id:N}"));
    }

    public static async Task<List<MemberId>> Hosts(XinhuoDb db, GatheringId id) =>
        [
            await db.Gatherings().Where(g => g.Id == id).Select(g => g.HostId).SingleAsync(),
            .. await db.GatheringCoHosts().Where(h => h.GatheringId == id && h.SteppedDownAt == null).Select(h => h.MemberId).ToListAsync(),
        ];

    private static IQueryable<Following> Followers(XinhuoDb db, Guid what) => db.Followings().Where(f => f.ObjectId == what && f.Level == FollowLevel.Follow);

    /// <summary>Who began it, who answered in it, who follows it.</summary>
    private static async Task<List<MemberId>> OfTopic(XinhuoDb db, TopicId topic) =>
        await db.Topics()
            .Where(t => t.Id == topic)
            .Select(t => t.AuthorId)
            .Union(db.Replies().Where(r => r.TopicId == topic && r.WithdrawnAt == null && r.HiddenAt == null).Select(r => r.AuthorId))
            .Union(Followers(db, topic.Value).Select(f => f.MemberId))
            .ToListAsync();

    /// <summary>Who has a seat or waits for one: in this one, or also in those after it.</summary>
    /// <param name="cancelled">Only where they were called off with it, at that moment.</param>
    private static async Task<List<MemberId>> Coming(XinhuoDb db, GatheringId id, bool later, DateTimeOffset? cancelled)
    {
        var one = await db.Gatherings().SingleAsync(g => g.Id == id);
        var meant = later
            ? db.Gatherings()
                .Where(g =>
                    g.SeriesId == one.SeriesId && g.StartsAt >= one.StartsAt && (cancelled == null ? g.CancelledAt == null : g.CancelledAt == cancelled)
                )
            : db.Gatherings().Where(g => g.Id == id);
        return await meant
            .Join(db.GatheringSeats().Where(s => s.AskedAt != null), g => g.Id, s => s.GatheringId, (_, s) => s.MemberId)
            .Distinct()
            .ToListAsync();
    }
}

/// <summary>A gathering as it is told of, and who may hear of it.</summary>
internal sealed record ToldGathering(GatheringId Id, GroupId? Group, bool Open, string Title, string? Why)
{
    private const int MostTitle = 30;

    public static async Task<ToldGathering?> Find(XinhuoDb db, GatheringId id)
    {
        var found = await (
            from g in db.Gatherings()
            where g.Id == id
            from room in db.Groups().Where(r => r.Id == g.GroupId).DefaultIfEmpty()
            select new
            {
                g.GroupId,
                Openness = room == null ? Openness.Open : room.Openness,
                g.Title,
                g.CancelledWhy,
            }
        ).SingleOrDefaultAsync();
        if (found is null)
            return null;
        var title =
            Platform.Text.Graphemes.Count(found.Title, MostTitle) <= MostTitle ? found.Title : $"{Platform.Text.Graphemes.Take(found.Title, MostTitle - 1)}…";
        return new ToldGathering(id, found.GroupId, found.Openness == Openness.Open, title, found.CancelledWhy);
    }

    /// <summary>Those of these members who may see it and muted neither its group nor the topic it grew out of.</summary>
    public async Task<List<MemberId>> Hearing(XinhuoDb db, IEnumerable<MemberId> members, TopicId? topic = null)
    {
        var asked = members.Distinct().ToList();
        if (topic is not null)
        {
            var (thing, group) = (topic.Value.Value, Group?.Value ?? Guid.Empty);
            var muted = await db.Followings()
                .Where(f => asked.Contains(f.MemberId) && (f.ObjectId == thing || f.ObjectId == group) && f.Level == FollowLevel.Mute)
                .Select(f => f.MemberId)
                .ToListAsync();
            asked.RemoveAll(muted.Contains);
        }
        return Group is not { } room || Open || asked.Count == 0
            ? asked
            : await db.PeopleIn(room).Where(m => asked.Contains(m.MemberId)).Select(m => m.MemberId).ToListAsync();
    }

    public Tidings Tell(string word, string what) =>
        new("gathering", word, $"/gatherings/{Id.Value}", $"gathering:{Id.Value:N}:{what}")
        {
            Values = [Title],
            Together = $"gathering:{Id.Value:N}:{word[(word.LastIndexOf('.') + 1)..]}",
            Thing = Id.Value,
            Audience = GatheringStanding.AudienceOf(Group),
        };
}
