using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Chat;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Community.Introductions;

/// <summary>
/// Each hour: of those who were introduced, who have both written to each other within fourteen days. They know each other now. What was seen is written with the
/// introduction, so that no run sees it twice.
/// </summary>
internal sealed class SeeWhoTalked(Acts acts, CommunityClock clock) : IRoutine
{
    /// <summary>A house that was down looks back so far.</summary>
    private static readonly TimeSpan LooksBack = Introduction.Patience * 4;

    public string Name => "introductions-kept";

    public string Word => "community.introductions.routine.kept";

    public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture);

    public Task Run(string period, CancellationToken cancel) => acts.Run(db => Look(db, clock.Now), cancel);

    internal static async Task<Outcome<int>> Look(XinhuoDb db, DateTimeOffset now)
    {
        var since = now - LooksBack;
        var met = await db.Set<Introduction>().AsTracking().Where(i => i.AcceptedAt > since && i.KeptAt == null && i.RoomId != null).ToListAsync();
        // Two who met and never wrote may be introduced once more, into the same room.
        var ids = met.ConvertAll(i => i.Id);
        var first = (
            await (
                from line in db.Set<ChatLine>()
                join i in db.Set<Introduction>() on line.RoomId equals i.RoomId
                where ids.Contains(i.Id) && line.At >= i.AcceptedAt && (line.AuthorId == i.First || line.AuthorId == i.Second)
                group line.At by new { i.Id, line.AuthorId } into said
                select new { said.Key.Id, At = said.Min() }
            ).ToListAsync()
        ).ToLookup(s => s.Id, s => s.At);
        var kept = 0;
        foreach (var introduction in met)
        {
            var began = first[introduction.Id].ToList();
            if (began.Count < 2 || began.Max() > introduction.AcceptedAt + Introduction.Patience)
                continue;
            introduction.Keep(began.Max());
            db.Record(Actor.House, now, new IntroductionKept(introduction.Id, introduction.First, introduction.Second));
            kept++;
        }
        return kept;
    }
}
