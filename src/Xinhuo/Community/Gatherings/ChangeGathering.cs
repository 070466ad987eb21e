using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Brakes;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Community.Gatherings;

/// <summary>
/// Other words, another hour, another place, more seats: for this one, or in a series for this and those after it. Who has a seat keeps it, also where
/// there are fewer now.
/// </summary>
internal static class ChangeGathering
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, GatheringId id, PostWords words, GatheringPlan plan, bool later, DateTimeOffset now)
    {
        if (await GatheringStanding.Alone(db, me, id) is not ({ MayHost: true } standing, _))
            return Refusal.NotFound;
        var gathering = standing.Gathering;
        if (gathering.IsCancelled || gathering.IsOver(now))
            return Refusal.Of(gathering.IsCancelled ? "community.gathering.is-cancelled" : "community.gathering.is-over");
        if (await Watch.Words(db, me, words, gathering.GroupId, now) is { } held)
            return held;
        later = later && gathering.SeriesId is not null;
        var rows = later ? await SeriesRows.From(db, gathering, now) : [gathering];
        var hours = later ? await Shift(db, gathering, plan, rows) : [(plan.StartsAt, plan.EndsAt)];
        var photos = await Pictures(db, me, gathering, words, now);
        var moved = false;
        foreach (var (row, (starts, ends)) in rows.Zip(hours))
        {
            var moves = (row.StartsAt, row.EndsAt, row.Place, row.Link, row.Zone) != (starts, ends, plan.Place, plan.Link, plan.Zone.Id);
            moved |= moves;
            (row.StartsAt, row.EndsAt, row.Place, row.Link, row.Zone) = (starts, ends, plan.Place, plan.Link, plan.Zone.Id);
            (row.Title, row.Body, row.BodyHtml, row.Photos, row.Capacity) = (words.Title!, words.Body, words.Html, photos, plan.Seats);
            row.EditedAt = now;
            row.Sequence++;
            row.SetApartAt =
                later ? null
                : gathering.SeriesId is null ? null
                : now;
            await Seats.MoveUp(db, me, row, now);
        }
        db.Record(me, now, new GatheringChanged(id, gathering.GroupId, me.Member(), gathering.Sequence, moved, later));
        await db.SaveChangesAsync();
        await db.Put(new Findable("gathering", id.Value, gathering.GroupId?.Value, gathering.CreatedAt, HostGathering.Found(gathering)));
        GatheringStanding.Changed(db, gathering);
        return Nothing.Value;
    }

    /// <summary>The rule begins anew on the changed day, in the same rhythm; each row takes the time of the same place in it.</summary>
    private static async Task<IReadOnlyList<(DateTimeOffset, DateTimeOffset)>> Shift(
        XinhuoDb db,
        Gathering gathering,
        GatheringPlan plan,
        IReadOnlyList<Gathering> rows
    )
    {
        var series = await SeriesRows.Held(db, gathering.SeriesId!.Value);
        var old = RecurrenceRule.Parse(series.Rule).Value;
        var before = SeriesAhead.Times(series, plan.Zone).TakeWhile(t => DateOnly.FromDateTime(t) < gathering.Occurrence).Count();
        var days = SeriesAhead
            .Times(series, TimeZoneInfo.FindSystemTimeZoneById(series.Zone))
            .Select(DateOnly.FromDateTime)
            .SkipWhile(d => d < gathering.Occurrence)
            .TakeWhile(d => d <= rows[^1].Occurrence)
            .ToList();
        var rule = Rhythms.Of(old).From(plan.Starts, old.Count - before)! with { Until = old.Until, UntilIsUtc = old.UntilIsUtc };
        var (length, delta) = (plan.Ends - plan.Starts, plan.Starts - gathering.Occurrence!.Value.ToDateTime(series.Begins));
        (series.Rule, series.Zone, series.Minutes) = (rule.ToString(), plan.Zone.Id, (int)length.TotalMinutes);
        (series.FirstDay, series.Begins) = (DateOnly.FromDateTime(plan.Starts), TimeOnly.FromDateTime(plan.Starts));
        // A day that was called off keeps its place in the rhythm: who comes the week after does not come a week sooner.
        var times = rule.From(plan.Starts, plan.Zone).Take(days.Count).ToList();
        var starts = rows.Select(r =>
                days.IndexOf(r.Occurrence!.Value) is >= 0 and var place && place < times.Count
                    ? times[place]
                    : r.Occurrence.Value.ToDateTime(TimeOnly.FromDateTime(plan.Starts)) + delta.Days * TimeSpan.FromDays(1)
            )
            .ToList();
        // A day that was called off lies in nobody's way.
        await db.Gatherings()
            .Where(g => g.SeriesId == series.Id && g.CancelledAt != null && g.Occurrence > gathering.Occurrence)
            .ExecuteUpdateAsync(g => g.SetProperty(x => x.Occurrence, (DateOnly?)null));
        // Moving days may meet each other's: those that go forward change from the last on.
        foreach (var (row, at) in delta > TimeSpan.Zero ? rows.Zip(starts).Reverse() : rows.Zip(starts))
        {
            row.Occurrence = DateOnly.FromDateTime(at);
            await db.SaveChangesAsync();
        }
        series.MadeUntil = DateOnly.FromDateTime(starts.Max());
        return [.. starts.Select(at => (WallClock.ToUtc(at, plan.Zone), WallClock.ToUtc(at + length, plan.Zone)))];
    }

    /// <summary>Those that stay, whoever brought them, and those newly brought.</summary>
    private static async Task<string?> Pictures(XinhuoDb db, Actor me, Gathering gathering, PostWords words, DateTimeOffset now)
    {
        var audience = GatheringStanding.AudienceOf(gathering.GroupId) ?? Audiences.All;
        var mine = await Photos.Show(db, words.Photos, me.Member().Value, audience, words.Alts);
        var kept = PostPhotos.Read(gathering.Photos).Select(p => p.Id).Intersect(words.Photos).Except(mine.Select(p => p.Id)).ToList();
        var others = kept.Count == 0 ? [] : await db.Set<Photo>().Where(p => kept.Contains(p.Id)).ToListAsync();
        var gone = PostPhotos.Read(gathering.Photos).Select(p => p.Id).Except(words.Photos).ToList();
        if (gone.Count > 0 && gathering.SeriesId is null)
            await Photos.Drop(db, gone, Audiences.Only(gathering.HostId.Value), now);
        return PostPhotos.Write([.. words.Photos.Select(id => mine.Concat(others).FirstOrDefault(p => p.Id == id)).OfType<Photo>()]);
    }
}

/// <summary>This one and those of its series that come after it and will be held, each held against others, in their order.</summary>
internal static class SeriesRows
{
    /// <summary>The series itself, held against whoever else changes, ends or lengthens it.</summary>
    public static async Task<GatheringSeries> Held(XinhuoDb db, GatheringSeriesId id)
    {
        await db.Database.ExecuteSqlAsync($"""update "GatheringSeries" set "MadeUntil" = "MadeUntil" where "Id" = {id.Value}""");
        return await db.GatheringSeries().AsTracking().SingleAsync(s => s.Id == id);
    }

    /// <summary>One time of a series is no more to be found: search knows the series by its next one from now on.</summary>
    public static async Task StayFound(XinhuoDb db, Gathering gone, DateTimeOffset now)
    {
        var next = gone.SeriesId is null
            ? null
            : await db.Gatherings()
                .Where(g => g.SeriesId == gone.SeriesId && g.Id != gone.Id && g.CancelledAt == null && g.EndsAt > now)
                .OrderBy(g => g.StartsAt)
                .FirstOrDefaultAsync();
        if (next is not null)
            await db.Put(new Findable("gathering", next.Id.Value, next.GroupId?.Value, next.CreatedAt, HostGathering.Found(next)));
    }

    public static async Task<IReadOnlyList<Gathering>> From(XinhuoDb db, Gathering gathering, DateTimeOffset now)
    {
        var later = await db.Gatherings()
            .Where(g => g.SeriesId == gathering.SeriesId && g.Occurrence > gathering.Occurrence && g.CancelledAt == null && g.StartsAt > now)
            .OrderBy(g => g.Occurrence)
            .Select(g => g.Id)
            .ToListAsync();
        foreach (var id in later)
            await Seats.Hold(db, id);
        var rows = await db.Gatherings().AsTracking().Where(g => later.Contains(g.Id)).OrderBy(g => g.Occurrence).ToListAsync();
        return [gathering, .. rows];
    }
}
