using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences;

/// <summary>The brand plans to invite a few people in.</summary>
public sealed record ExperiencePlanned(ExperienceId Experience, MemberId Lead) : IHappening
{
    public static string Verb => "experiences.experience.planned";
    Guid IHappening.Object => Experience.Value;
}

/// <summary>An experience was changed.</summary>
/// <param name="Moved">Its days or its place: those who come are told.</param>
public sealed record ExperienceChanged(ExperienceId Experience, MemberId By, bool Moved) : IHappening
{
    public static string Verb => "experiences.experience.changed";
    Guid IHappening.Object => Experience.Value;
}

/// <summary>An experience will not be; those who come are told why.</summary>
public sealed record ExperienceCalledOff(ExperienceId Experience, MemberId By) : IHappening
{
    public static string Verb => "experiences.experience.called-off";
    Guid IHappening.Object => Experience.Value;
}

/// <summary>Whoever led an experience works for the brand no more; a host leads it now.</summary>
public sealed record ExperienceHandedOver(ExperienceId Experience, MemberId From, MemberId To) : IHappening
{
    public static string Verb => "experiences.experience.handed-over";
    Guid IHappening.Object => Experience.Value;
    IReadOnlyList<Guid> IHappening.Targets => [To.Value];
}

/// <summary>An employee's letter left for one person.</summary>
/// <param name="Held">Its reader does not want to hear from its author: it waits for nobody, and looks like any other.</param>
public sealed record LetterSent(LetterId Letter, ExperienceId Experience, MemberId To, MemberId By, bool Held) : IHappening
{
    public static string Verb => "experiences.letter.sent";
    Guid IHappening.Object => Letter.Value;
    IReadOnlyList<Guid> IHappening.Targets => [To.Value];
}

/// <summary>我来: somebody comes.</summary>
public sealed record LetterAccepted(LetterId Letter, ExperienceId Experience, MemberId By, MemberId Author) : IHappening
{
    public static string Verb => "experiences.letter.accepted";
    Guid IHappening.Object => Letter.Value;
    Guid? IHappening.Inside => Letter.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>这次不巧: somebody would come another time.</summary>
public sealed record LetterPostponed(LetterId Letter, ExperienceId Experience, MemberId By, MemberId Author) : IHappening
{
    public static string Verb => "experiences.letter.postponed";
    Guid IHappening.Object => Letter.Value;
    Guid? IHappening.Inside => Letter.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>One of the two wrote under a letter. The words stand there alone.</summary>
/// <param name="ByReader">Its reader, who now waits for an answer.</param>
public sealed record LetterReplied(LetterId Letter, int Number, MemberId By, MemberId To, bool ByReader) : IHappening
{
    public static string Verb => "experiences.letter.replied";
    Guid IHappening.Object => Letter.Value;
    Guid? IHappening.Inside => Letter.Value;
    IReadOnlyList<Guid> IHappening.Targets => [To.Value];
}

/// <summary>Somebody who had come left an experience.</summary>
public sealed record ExperienceLeft(ExperienceId Experience, MemberId Member) : IHappening
{
    public static string Verb => "experiences.experience.left";
    Guid IHappening.Object => Experience.Value;
    Guid? IHappening.Inside => Experience.Value;
}
