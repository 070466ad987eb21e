using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences;

/// <summary>体验手记: one who was in an experience wrote of it.</summary>
public sealed record JournalWritten(JournalEntryId Entry, ExperienceId Experience, MemberId By) : IHappening
{
    public static string Verb => "experiences.journal.written";
    Guid IHappening.Object => Entry.Value;
    Guid? IHappening.Inside => Experience.Value;
}

/// <summary>Its author says an entry better, or for others.</summary>
public sealed record JournalEdited(JournalEntryId Entry, ExperienceId Experience, MemberId By) : IHappening
{
    public static string Verb => "experiences.journal.edited";
    Guid IHappening.Object => Entry.Value;
    Guid? IHappening.Inside => Experience.Value;
}

/// <summary>Its author took an entry back.</summary>
public sealed record JournalWithdrawn(JournalEntryId Entry, ExperienceId Experience, MemberId By) : IHappening
{
    public static string Verb => "experiences.journal.withdrawn";
    Guid IHappening.Object => Entry.Value;
    Guid? IHappening.Inside => Experience.Value;
}

/// <summary>The experience's employee, or a host, put an entry away; its author reads why.</summary>
public sealed record JournalHidden(JournalEntryId Entry, ExperienceId Experience, MemberId Author, MemberId By) : IHappening
{
    public static string Verb => "experiences.journal.hidden";
    Guid IHappening.Object => Entry.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>An entry that was put away is there again.</summary>
public sealed record JournalShown(JournalEntryId Entry, ExperienceId Experience, MemberId Author, MemberId By) : IHappening
{
    public static string Verb => "experiences.journal.shown";
    Guid IHappening.Object => Entry.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>Somebody said something below an entry. The words stand there alone.</summary>
/// <param name="ByStaff">Somebody of the brand: an insight waits no more.</param>
public sealed record JournalAnswered(JournalEntryId Entry, ExperienceId Experience, int Number, MemberId Author, MemberId By, bool ByStaff) : IHappening
{
    public static string Verb => "experiences.journal.answered";
    Guid IHappening.Object => Entry.Value;
    Guid? IHappening.Inside => Experience.Value;
    IReadOnlyList<Guid> IHappening.Targets => Author == By ? [] : [Author.Value];
}

/// <summary>Whoever said something below an entry took it back.</summary>
public sealed record JournalAnswerTakenBack(JournalEntryId Entry, ExperienceId Experience, int Number, MemberId By) : IHappening
{
    public static string Verb => "experiences.journal.answer-taken-back";
    Guid IHappening.Object => Entry.Value;
    Guid? IHappening.Inside => Experience.Value;
}

/// <summary>Something came of an insight: what was changed, and whose word it was.</summary>
public sealed record InsightLedToChange(JournalEntryId Entry, ExperienceId Experience, MemberId Author, Guid Change, string Title, string? Address) : IHappening
{
    public static string Verb => "experiences.insight.led-to-change";
    Guid IHappening.Object => Entry.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Author.Value];
}

/// <summary>Somebody had linked the wrong thing to an insight, and took it back.</summary>
public sealed record InsightChangeUnlinked(JournalEntryId Entry, ExperienceId Experience, Guid Change) : IHappening
{
    public static string Verb => "experiences.insight.change-unlinked";
    Guid IHappening.Object => Entry.Value;
}
