using Xinhuo.Community.Topics;
using Xinhuo.Platform;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Gatherings;

/// <summary>What one says when inviting to a gathering, or changing it.</summary>
internal sealed class GatheringInput : PostInput
{
    public const int MostTimes = 100;

    public string? Title { get; set; }

    /// <summary>The group's name in addresses; empty: the whole house.</summary>
    public string? Group { get; set; }
    public string? Place { get; set; }
    public string? Link { get; set; }
    public DateOnly? Day { get; set; }
    public TimeOnly? From { get; set; }
    public TimeOnly? To { get; set; }

    /// <summary>Where it ends on another day.</summary>
    public DateOnly? EndDay { get; set; }
    public string? Zone { get; set; }
    public int? Seats { get; set; }
    public Rhythm Rhythm { get; set; }
    public int? Times { get; set; }
    public DateOnly? Last { get; set; }
    public Guid? Topic { get; set; }

    /// <summary>云见面: whoever likes introduces themselves for a minute.</summary>
    public bool MeetUp { get; set; }

    /// <summary>In a series: with this one, those after it.</summary>
    public bool Later { get; set; }

    /// <summary>The hours, the place and the rest, or all that is wrong with them. The words themselves are read apart.</summary>
    /// <param name="began">When it begins as it stands: one that is under way may keep its beginning.</param>
    internal Outcome<GatheringPlan> Plan(DateTimeOffset now, DateTimeOffset? began = null)
    {
        var (place, link, zone) = (CleanText.Line(Place, Gathering.MostPlaceCharacters, Gathering.MostPlaceUnits), (Link ?? "").Trim(), WallClock.Zone(Zone));
        var (starts, ends) = (Day?.ToDateTime(From ?? default), Ends());
        var problems = Refusal.All(
            place.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy
                ? Refusal.On("Place", "community.gathering.place-long", Gathering.MostPlaceCharacters)
                : null,
            place.Refusal == TextRefusal.Empty && link.Length == 0 && !MeetUp ? Refusal.On("Place", "community.gathering.where-missing") : null,
            MeetUp && link.Length == 0 ? Refusal.On("Link", "community.meet-up.link-missing") : null,
            link.Length > 0 && !IsLink(link) ? Refusal.On("Link", "community.gathering.link-wrong") : null,
            Day is null ? Refusal.On("Day", "community.gathering.day-missing") : null,
            From is null ? Refusal.On("From", "community.gathering.from-missing") : null,
            To is null ? Refusal.On("To", "community.gathering.to-missing") : null,
            zone is null ? Refusal.On("Zone", "community.gathering.zone-unknown") : null,
            Seats is < 1 or > Gathering.MostSeats ? Refusal.On("Seats", "community.gathering.seats-wrong", Gathering.MostSeats) : null,
            InRhythm()
        );
        if (problems is not null)
            return problems;
        if (zone!.IsInvalidTime(starts!.Value))
            return Refusal.On("From", "community.gathering.hour-skipped");
        var plan = new GatheringPlan(
            place.Refusal == TextRefusal.Empty ? null : place.Text,
            link.Length == 0 ? null : link,
            starts.Value,
            ends!.Value,
            zone,
            Seats,
            Rhythm.From(starts.Value, Times, Last),
            MeetUp ? GatheringKind.MeetUp : GatheringKind.Gathering
        );
        return plan switch
        {
            _ when plan.StartsAt <= now && plan.StartsAt != began => Refusal.On("Day", "community.gathering.in-the-past"),
            _ when plan.EndsAt <= now => Refusal.On("To", "community.gathering.ends-in-the-past"),
            _ when plan.EndsAt <= plan.StartsAt => Refusal.On("EndDay", "community.gathering.ends-first"),
            _ when plan.EndsAt - plan.StartsAt > Gathering.Longest => Refusal.On("EndDay", "community.gathering.too-long", Gathering.Longest.Days),
            _ => plan,
        };
    }

    private Refusal? InRhythm() =>
        !Enum.IsDefined(Rhythm) ? Refusal.On("Rhythm", "community.gathering.rhythm-unknown")
        : Rhythm == Rhythm.Once ? null
        : Refusal.All(
            Rhythm == Rhythm.MonthlyByLastWeekday && Day is { } day && !Rhythms.IsInLastWeek(day)
                ? Refusal.On("Rhythm", "community.gathering.not-last-week")
                : null,
            Times is < 2 or > MostTimes ? Refusal.On("Times", "community.gathering.times-wrong", MostTimes) : null,
            Times is not null && Last is not null ? Refusal.On("Last", "community.gathering.times-and-last") : null,
            Last is { } last && Day is { } first && last <= first ? Refusal.On("Last", "community.gathering.last-first") : null
        );

    /// <summary>Without a day of its own, an hour before the beginning is of the next morning.</summary>
    private DateTime? Ends() =>
        (Day, From, To) is ({ } day, { } from, { } to) ? (EndDay ?? (to <= from && day < DateOnly.MaxValue ? day.AddDays(1) : day)).ToDateTime(to) : null;

    private static bool IsLink(string link) =>
        link.Length <= Gathering.MostLinkCharacters
        && !link.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && SafeAddress.IsOutside(link);
}

/// <summary>When, where and for how many, checked; the hours are of the clock on the wall in its zone.</summary>
internal sealed record GatheringPlan(
    string? Place,
    string? Link,
    DateTime Starts,
    DateTime Ends,
    TimeZoneInfo Zone,
    int? Seats,
    RecurrenceRule? Rule,
    GatheringKind Kind
)
{
    public DateTimeOffset StartsAt { get; } = WallClock.ToUtc(Starts, Zone);
    public DateTimeOffset EndsAt { get; } = WallClock.ToUtc(Ends, Zone);
}
