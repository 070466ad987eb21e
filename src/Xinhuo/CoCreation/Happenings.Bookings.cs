using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation;

/// <summary>The brand lends one more thing.</summary>
public sealed record ThingLent(ThingId Thing, MemberId By) : IHappening
{
    public static string Verb => "cocreation.thing.lent";
    Guid IHappening.Object => Thing.Value;
}

/// <summary>What is said of a thing, or who may have it and for how long, was changed.</summary>
public sealed record ThingChanged(ThingId Thing, MemberId By) : IHappening
{
    public static string Verb => "cocreation.thing.changed";
    Guid IHappening.Object => Thing.Value;
}

/// <summary>A thing is not lent any more. What was booked stands.</summary>
public sealed record ThingRetired(ThingId Thing, MemberId By) : IHappening
{
    public static string Verb => "cocreation.thing.retired";
    Guid IHappening.Object => Thing.Value;
}

/// <summary>A thing that had been retired is lent again.</summary>
public sealed record ThingLentAgain(ThingId Thing, MemberId By) : IHappening
{
    public static string Verb => "cocreation.thing.lent-again";
    Guid IHappening.Object => Thing.Value;
}

/// <summary>A thing's calendar has another address.</summary>
public sealed record ThingCalendarRenewed(ThingId Thing, MemberId By) : IHappening
{
    public static string Verb => "cocreation.thing.calendar-renewed";
    Guid IHappening.Object => Thing.Value;
}

/// <summary>What belongs to every booking: whose it is, for which project, and inside which brief.</summary>
public sealed record BookingFacts(BookingId Booking, ThingId Thing, MemberId Of, TeamId? Team, BriefId? Brief);

/// <summary>Somebody asked for a thing; from then on it is held.</summary>
/// <param name="Approved">No yes is needed: it is theirs at once.</param>
public sealed record BookingAsked(BookingFacts Facts, bool Approved) : IHappening
{
    public static string Verb => "cocreation.booking.asked";
    Guid IHappening.Object => Facts.Booking.Value;
    Guid? IHappening.Project => Facts.Team?.Value;
    Guid? IHappening.Inside => Facts.Brief?.Value;
}

/// <summary>Somebody of the brand said yes.</summary>
public sealed record BookingApproved(BookingFacts Facts, MemberId By) : IHappening
{
    public static string Verb => "cocreation.booking.approved";
    Guid IHappening.Object => Facts.Booking.Value;
    Guid? IHappening.Project => Facts.Team?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Facts.Of.Value];
}

/// <summary>A booking holds its thing no more.</summary>
/// <param name="Because">Why: "Declined", "TakenBack", "CalledOff", "NotAnswered", "NotCome".</param>
/// <param name="By">Null: the house itself.</param>
/// <param name="ByStaff">Somebody of the brand did it.</param>
public sealed record BookingLetGo(BookingFacts Facts, string Because, MemberId? By, bool ByStaff) : IHappening
{
    public static string Verb => "cocreation.booking.let-go";
    Guid IHappening.Object => Facts.Booking.Value;
    Guid? IHappening.Project => Facts.Team?.Value;
    Guid? IHappening.Inside => By is null || ByStaff ? null : Facts.Brief?.Value;
    IReadOnlyList<Guid> IHappening.Targets => By == Facts.Of ? [] : [Facts.Of.Value];
}

/// <summary>A booking goes on for longer.</summary>
public sealed record BookingExtended(BookingFacts Facts, MemberId By, bool ByStaff) : IHappening
{
    public static string Verb => "cocreation.booking.extended";
    Guid IHappening.Object => Facts.Booking.Value;
    Guid? IHappening.Project => Facts.Team?.Value;
    Guid? IHappening.Inside => ByStaff ? null : Facts.Brief?.Value;
    IReadOnlyList<Guid> IHappening.Targets => By == Facts.Of ? [] : [Facts.Of.Value];
}

/// <summary>A thing was handed over to whoever booked it.</summary>
public sealed record ThingHandedOver(BookingFacts Facts, MemberId By) : IHappening
{
    public static string Verb => "cocreation.booking.handed-over";
    Guid IHappening.Object => Facts.Booking.Value;
    Guid? IHappening.Project => Facts.Team?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Facts.Of.Value];
}

/// <summary>A thing came back. How it looked stands with the booking.</summary>
/// <param name="Damaged">Something was found broken.</param>
public sealed record ThingReturned(BookingFacts Facts, MemberId By, bool Damaged) : IHappening
{
    public static string Verb => "cocreation.booking.returned";
    Guid IHappening.Object => Facts.Booking.Value;
    Guid? IHappening.Project => Facts.Team?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Facts.Of.Value];
}

/// <summary>A thing should be back and is not.</summary>
public sealed record ThingOverdue(BookingFacts Facts) : IHappening
{
    public static string Verb => "cocreation.booking.overdue";
    Guid IHappening.Object => Facts.Booking.Value;
    Guid? IHappening.Project => Facts.Team?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Facts.Of.Value];
}

/// <summary>Somebody's thing is still with whoever had it before: they hear of it in time.</summary>
public sealed record BookingInDoubt(BookingFacts Facts) : IHappening
{
    public static string Verb => "cocreation.booking.in-doubt";
    Guid IHappening.Object => Facts.Booking.Value;
    Guid? IHappening.Project => Facts.Team?.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Facts.Of.Value];
}

/// <summary>Somebody of the brand saw a member's licence. Which one, stands with the mark.</summary>
public sealed record LicenceSeen(LicenceId Licence, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "cocreation.licence.seen";
    Guid IHappening.Object => Licence.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
}

/// <summary>A mark that a licence was seen was taken back.</summary>
public sealed record LicenceMarkRevoked(LicenceId Licence, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "cocreation.licence.revoked";
    Guid IHappening.Object => Licence.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
}
