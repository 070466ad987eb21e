namespace Xinhuo.Imports.Sample;

/// <summary>What the brand invited a few people in to, and the letters it did so with.</summary>
/// <param name="Bears">The slug of the title that comes with it.</param>
/// <param name="LetterPhotos">What stands in each letter.</param>
internal sealed record SampleExperience(
    string Slug,
    string Lead,
    int PlannedDay,
    TimeOnly PlannedTime,
    int OpensDay,
    int EndsDay,
    string? Place,
    int? Seats,
    string? Bears,
    int? BearsUntilDay,
    string? Kit,
    string Title,
    string Body,
    IReadOnlyList<SamplePhoto> Photos,
    IReadOnlyList<SamplePhoto> LetterPhotos,
    IReadOnlyList<SampleLetter> Letters,
    IReadOnlyList<SampleJournal> Journal,
    IReadOnlyList<SampleEarly> Early
);

/// <param name="Answer">"come", "not-now"; null: nothing was heard.</param>
internal sealed record SampleLetter(
    string To,
    string By,
    int Day,
    TimeOnly Time,
    string Body,
    string? Answer,
    IReadOnlyList<SampleUnder> Lines,
    int AnswerDay = 0,
    TimeOnly AnswerTime = default
);

internal sealed record SampleUnder(string By, int Day, TimeOnly Time, string Body);

/// <param name="Readers">"Sender", "Together" or "Everybody".</param>
internal sealed record SampleJournal(
    string By,
    int Day,
    TimeOnly Time,
    bool Insight,
    string Readers,
    string Body,
    IReadOnlyList<SampleUnder> Answers,
    SampleChange? Change = null
);

internal sealed record SampleChange(string By, int Day, TimeOnly Time, string Title);
