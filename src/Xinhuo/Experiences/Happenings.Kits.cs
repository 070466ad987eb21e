using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences;

/// <summary>Somebody said where their parcel goes. The address stands with the parcel alone.</summary>
public sealed record ParcelAddressed(ExperienceId Experience, MemberId Member) : IHappening
{
    public static string Verb => "experiences.parcel.addressed";
    Guid IHappening.Object => Experience.Value;
    Guid? IHappening.Inside => Experience.Value;
}

/// <summary>不用寄: somebody needs no parcel.</summary>
public sealed record ParcelNotWanted(ExperienceId Experience, MemberId Member) : IHappening
{
    public static string Verb => "experiences.parcel.not-wanted";
    Guid IHappening.Object => Experience.Value;
    Guid? IHappening.Inside => Experience.Value;
}

/// <summary>A parcel was packed.</summary>
public sealed record ParcelPacked(ExperienceId Experience, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "experiences.parcel.packed";
    Guid IHappening.Object => Experience.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
}

/// <summary>A parcel is on its way.</summary>
public sealed record ParcelSent(ExperienceId Experience, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "experiences.parcel.sent";
    Guid IHappening.Object => Experience.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Member.Value];
}

/// <summary>A parcel arrived, as whom it is for or whoever sent it says.</summary>
public sealed record ParcelArrived(ExperienceId Experience, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "experiences.parcel.arrived";
    Guid IHappening.Object => Experience.Value;
    Guid? IHappening.Inside => By == Member ? Experience.Value : null;
    IReadOnlyList<Guid> IHappening.Targets => By == Member ? [] : [Member.Value];
}

/// <summary>Something went wrong with a parcel. What, stands with it.</summary>
public sealed record ParcelWentWrong(ExperienceId Experience, MemberId Member, MemberId By) : IHappening
{
    public static string Verb => "experiences.parcel.went-wrong";
    Guid IHappening.Object => Experience.Value;
    Guid? IHappening.Inside => By == Member ? Experience.Value : null;
    IReadOnlyList<Guid> IHappening.Targets => By == Member ? [] : [Member.Value];
}

/// <summary>Somebody said thank you for a parcel, unasked.</summary>
public sealed record ParcelThanked(ExperienceId Experience, MemberId Member, MemberId Lead) : IHappening
{
    public static string Verb => "experiences.parcel.thanked";
    Guid IHappening.Object => Experience.Value;
    Guid? IHappening.Inside => Experience.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Lead.Value];
}
