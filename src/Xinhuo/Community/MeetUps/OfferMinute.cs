using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Gatherings;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.MeetUps;

/// <summary>我来讲一分钟: who has a seat offers to introduce themselves, says it better, or would rather listen. Nobody else puts them on the list.</summary>
internal static class OfferMinute
{
    public static async Task<Outcome<Minute>> Do(XinhuoDb db, Actor me, GatheringId id, MinuteInput input, DateTimeOffset now)
    {
        if (await MeetUpStanding.Alone(db, me, id, now) is not { IsThere: true } standing)
            return Refusal.NotFound;
        if (standing.Closed is { } closed)
            return closed;
        var card = MinuteCard.Read(input);
        if (card.Refused)
            return card.Refusal!;
        var minutes = await db.Set<Minute>().AsTracking().Where(m => m.GatheringId == id).ToListAsync();
        var mine = minutes.Find(m => m.MemberId == me.Member());
        if (mine is { BeganAt: not null })
            return Refusal.Of("community.meet-up.spoken");
        if (mine is null && minutes.Count >= Minute.Most)
            return Refusal.Of("community.meet-up.full", Minute.Most);
        if (mine is null)
        {
            mine = new Minute
            {
                GatheringId = id,
                MemberId = me.Member(),
                Place = minutes.Select(m => m.Place).DefaultIfEmpty().Max() + 1,
                OfferedAt = now,
            };
            db.Add(mine);
            db.Record(me, now, new MinuteOffered(id, standing.Gathering.GroupId, mine.MemberId));
        }
        (mine.Day, mine.Loves, mine.Best, mine.Wants, mine.Words) = card.Value;
        mine.OnlyHereSince = input.Keep ? null : mine.OnlyHereSince ?? now;
        StageAudience.Changed(db, id);
        return mine;
    }

    public static async Task<Outcome<Nothing>> Withdraw(XinhuoDb db, Actor me, GatheringId id, DateTimeOffset now)
    {
        if (await MeetUpStanding.Alone(db, me, id, now) is not { } standing)
            return Refusal.NotFound;
        var mine = await db.Set<Minute>().AsTracking().SingleOrDefaultAsync(m => m.GatheringId == id && m.MemberId == me.Member());
        if (mine is null)
            return Nothing.Value;
        if (mine.BeganAt is not null)
            return Refusal.Of("community.meet-up.spoken");
        db.Remove(mine);
        db.Record(me, now, new MinuteWithdrawn(id, standing.Gathering.GroupId, mine.MemberId));
        StageAudience.Changed(db, id);
        return Nothing.Value;
    }
}

/// <summary>What one types for one's minute.</summary>
internal sealed class MinuteInput
{
    public string? Day { get; set; }
    public string? Loves { get; set; }
    public string? Best { get; set; }
    public string? Wants { get; set; }
    public string? Words { get; set; }

    /// <summary>Afterwards the words are the introduction on one's page.</summary>
    public bool Keep { get; set; }
}

/// <summary>The card, as it is kept.</summary>
internal readonly record struct MinuteCard(string? Day, string? Loves, string? Best, string? Wants, string? Words)
{
    public static Outcome<MinuteCard> Read(MinuteInput input)
    {
        var lines = new (string Name, string? Typed)[] { ("Day", input.Day), ("Loves", input.Loves), ("Best", input.Best), ("Wants", input.Wants) };
        var read = Array.ConvertAll(lines, l => CleanText.Line(l.Typed, Minute.MostLine, Minute.MostLineUnits));
        var words = CleanText.Lines(input.Words, Member.MostIntroCharacters);
        var problems = Refusal.All([
            .. lines.Zip(read, (l, r) => TooMuch(r) ? Refusal.On(l.Name, "community.meet-up.line-long", Minute.MostLine) : null),
            TooMuch(words) ? Refusal.On("Words", "community.meet-up.words-long", Member.MostIntroCharacters) : null,
        ]);
        return problems is not null ? problems : new MinuteCard(Kept(read[0]), Kept(read[1]), Kept(read[2]), Kept(read[3]), Kept(words));
    }

    private static bool TooMuch(CleanedText text) => text.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy;

    private static string? Kept(CleanedText text) => text.IsFine ? text.Text : null;
}
