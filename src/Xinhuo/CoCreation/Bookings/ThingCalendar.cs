using System.Globalization;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>When a thing is free, to look at: a month by days or a week by hours, as a grid that needs no script. Of what is held it says only that.</summary>
internal sealed record ThingCalendar(
    Thing Thing,
    bool ByHours,
    DateOnly First,
    string Title,
    string? BackHref,
    string OnHref,
    IReadOnlyList<string> Heads,
    IReadOnlyList<CalendarRow> Rows
)
{
    /// <summary>The hours at which the rows of a week begin; the night is one.</summary>
    private static readonly int[] Hours = [0, .. Enumerable.Range(6, 18)];

    public static async Task<ThingCalendar> Month(XinhuoDb db, Thing thing, DateOnly month, Words words, CommunityZone zone, DateTimeOffset now)
    {
        var today = zone.Day(now);
        var first = month.AddDays(1 - month.Day);
        var start = Monday(first);
        var weeks = (first.AddMonths(1).DayNumber - start.DayNumber + 6) / 7;
        var held = await FreeTimes.Held(db, thing.Id, zone.StartOf(start), zone.EndOf(start.AddDays(weeks * 7 - 1)));
        var rows = Enumerable
            .Range(0, weeks)
            .Select(week => new CalendarRow(
                null,
                [
                    .. Enumerable
                        .Range(week * 7, 7)
                        .Select(start.AddDays)
                        .Select(day => CalendarCell.OfDay(day, day.Month == first.Month, day == today, thing, held, words, zone, now)),
                ]
            ))
            .ToList();
        var before = first.AddDays(-1) < today ? null : $"{thing.Href}?month={Iso(first.AddMonths(-1))[..7]}#calendar";
        var said = first.ToString(words["cocreation.bookings.calendar.month"], CultureInfo.CurrentCulture);
        return new(
            thing,
            false,
            first,
            said,
            before,
            $"{thing.Href}?month={Iso(first.AddMonths(1))[..7]}#calendar",
            HeadsOf(words, start, "cocreation.bookings.calendar.weekday"),
            rows
        );
    }

    public static async Task<ThingCalendar> Week(XinhuoDb db, Thing thing, DateOnly day, Words words, CommunityZone zone, DateTimeOffset now)
    {
        var start = Monday(day);
        var held = await FreeTimes.Held(db, thing.Id, zone.StartOf(start), zone.EndOf(start.AddDays(6)));
        var rows = Hours
            .Select(
                (hour, i) =>
                    new CalendarRow(
                        $"{hour}:00",
                        [
                            .. Enumerable
                                .Range(0, 7)
                                .Select(start.AddDays)
                                .Select(d => CalendarCell.OfHours(d, hour, i + 1 < Hours.Length ? Hours[i + 1] : 24, thing, held, words, zone, now)),
                        ]
                    )
            )
            .ToList();
        var before = start <= zone.Day(now) ? null : $"{thing.Href}?week={Iso(start.AddDays(-7))}#calendar";
        var said =
            start.ToString(words["shell.when.date"], CultureInfo.CurrentCulture)
            + "–"
            + start.AddDays(6).ToString(words["shell.when.date"], CultureInfo.CurrentCulture);
        return new(
            thing,
            true,
            start,
            said,
            before,
            $"{thing.Href}?week={Iso(start.AddDays(7))}#calendar",
            HeadsOf(words, start, "cocreation.bookings.calendar.weekday-day"),
            rows
        );
    }

    public string MonthHref => $"{Thing.Href}?month={Iso(First)[..7]}#calendar";

    public string WeekHref(DateOnly today) => $"{Thing.Href}?week={Iso(First < today ? today : First)}#calendar";

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static List<string> HeadsOf(Words words, DateOnly start, string word) =>
        [.. Enumerable.Range(0, 7).Select(i => start.AddDays(i).ToString(words[word], CultureInfo.CurrentCulture))];
}

/// <param name="Head">The hour it begins with; null: a week of days.</param>
internal sealed record CalendarRow(string? Head, IReadOnlyList<CalendarCell> Cells);

/// <summary>One day or one hour of the grid.</summary>
/// <param name="From">As it stands in addresses; with <paramref name="Until"/> what is chosen by it.</param>
/// <param name="Held">Parts of it that are held, in percent of its width.</param>
/// <param name="Label">What it says to ears.</param>
internal sealed record CalendarCell(
    string Name,
    string From,
    string Until,
    CellState State,
    bool IsNow,
    bool IsInside,
    IReadOnlyList<(int From, int Until)> Held,
    string Label
)
{
    private static readonly TimeSpan Enough = TimeSpan.FromHours(1);

    public bool IsFree => State is CellState.Free or CellState.Part;

    public static CalendarCell OfDay(
        DateOnly day,
        bool inside,
        bool today,
        Thing thing,
        IReadOnlyList<Hold> all,
        Words words,
        CommunityZone zone,
        DateTimeOffset now
    )
    {
        var (start, end) = (zone.StartOf(day), zone.EndOf(day));
        var held = all.Where(h => h.From < end && h.Until > start).ToList();
        var parts = held.ConvertAll(h => (Percent(h.From, start, end), Percent(h.Until, start, end)));
        var open = FreeTimes.Between(held, thing, now > start ? now : start, Enough).Any(f => f.From + Enough <= end && (f.Until ?? end) - f.From >= Enough);
        var state =
            end <= now ? CellState.Past
            : held.Count == 0 ? CellState.Free
            : open ? CellState.Part
            : CellState.Held;
        var said = day.ToString(words["shell.when.day"], CultureInfo.CurrentCulture);
        var hours = string.Join(
            words["cocreation.bookings.and"],
            held.Select(h => $"{Clock(h.From, start, zone, "0:00")}–{Clock(h.Until, start, zone, "24:00")}")
        );
        var iso = ThingCalendar.Iso(day);
        return new(
            day.Day.ToString(CultureInfo.CurrentCulture),
            iso,
            iso,
            state,
            today,
            inside,
            parts,
            words[$"cocreation.bookings.calendar.{state}", said, hours]
        );
    }

    public static CalendarCell OfHours(
        DateOnly day,
        int from,
        int until,
        Thing thing,
        IReadOnlyList<Hold> all,
        Words words,
        CommunityZone zone,
        DateTimeOffset now
    )
    {
        var start = zone.At(day, new TimeOnly(from, 0));
        var end = until == 24 ? zone.EndOf(day) : zone.At(day, new TimeOnly(until, 0));
        var held = all.Any(h => h.From < end + thing.After && h.Until > start - thing.Before);
        var state =
            start < now ? CellState.Past
            : held ? CellState.Held
            : CellState.Free;
        var said = $"{day.ToString(words["shell.when.day"], CultureInfo.CurrentCulture)} {from}:00–{until}:00";
        var iso = ThingCalendar.Iso(day);
        var ends = until == 24 ? ThingCalendar.Iso(day.AddDays(1)) + "T00:00" : $"{iso}T{until:00}:00";
        return new("", $"{iso}T{from:00}:00", ends, state, false, true, [], words[$"cocreation.bookings.calendar.{state}", said, ""]);
    }

    private static int Percent(DateTimeOffset at, DateTimeOffset start, DateTimeOffset end) =>
        (int)Math.Clamp(Math.Round((at - start) / (end - start) * 100), 0, 100);

    /// <param name="beyond">Said where it is of another day.</param>
    private static string Clock(DateTimeOffset at, DateTimeOffset day, CommunityZone zone, string beyond) =>
        zone.Day(at) != zone.Day(day) ? beyond : zone.Local(at).ToString("H:mm", CultureInfo.InvariantCulture);
}

/// <summary>Whether one may begin there.</summary>
internal enum CellState
{
    Free,
    Part,
    Held,
    Past,
}
