using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>Somebody wants two others to know each other. Whom is told to the two, if to anybody.</summary>
public sealed record IntroductionOffered(IntroductionId Introduction, MemberId By) : IHappening
{
    public static string Verb => "community.introduction.offered";
    Guid IHappening.Object => Introduction.Value;
}

/// <summary>Whoever offered it thought better of it.</summary>
public sealed record IntroductionWithdrawn(IntroductionId Introduction, MemberId By) : IHappening
{
    public static string Verb => "community.introduction.withdrawn";
    Guid IHappening.Object => Introduction.Value;
}

/// <summary>Both said yes, each for themselves. One answer alone is no happening.</summary>
public sealed record IntroductionAccepted(IntroductionId Introduction, MemberId First, MemberId Second, RoomId Room) : IHappening
{
    public static string Verb => "community.introduction.accepted";
    Guid IHappening.Object => Introduction.Value;
    IReadOnlyList<Guid> IHappening.Targets => [First.Value, Second.Value];
}

/// <summary>Both have written to each other within fourteen days: they know each other now.</summary>
public sealed record IntroductionKept(IntroductionId Introduction, MemberId First, MemberId Second) : IHappening
{
    public static string Verb => "community.introduction.kept";
    Guid IHappening.Object => Introduction.Value;
    IReadOnlyList<Guid> IHappening.Targets => [First.Value, Second.Value];
}

/// <summary>A member said how they want to be introduced, or that they do not. Which is told to nobody.</summary>
public sealed record IntroductionsChosen(MemberId Member) : IHappening
{
    public static string Verb => "community.introductions.chosen";
    Guid IHappening.Object => Member.Value;
}
