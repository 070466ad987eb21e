namespace Xinhuo.Imports.Sample;

/// <summary>An idea, or a discovery; without a group it is for the whole house.</summary>
internal sealed record SampleIdea(
    string Slug,
    string Author,
    int Day,
    TimeOnly Time,
    string Title,
    string Body,
    bool Discovery = false,
    string? Group = null,
    string? Cites = null,
    IReadOnlyList<SampleVoice>? Voices = null,
    IReadOnlyList<SampleDecision>? Decisions = null,
    SampleOutcome? Outcome = null,
    SampleMerge? Merge = null
);

/// <summary>Somebody wants it too; of a discovery, <paramref name="NotForMe"/> tells that it did not work for them.</summary>
internal sealed record SampleVoice(string By, int Day, TimeOnly Time, string? Words = null, bool NotForMe = false);

/// <param name="Verdict">A name of the community's verdicts: adopted, notNow, no.</param>
internal sealed record SampleDecision(string By, int Day, TimeOnly Time, string Verdict, string Why);

/// <param name="Kind">gathering, productChange, release, other.</param>
/// <param name="Topic">Where one can read of it; none: only its name.</param>
internal sealed record SampleOutcome(string By, int Day, TimeOnly Time, string Kind, string Title, string? Topic = null);

internal sealed record SampleMerge(string Into, string By, int Day, TimeOnly Time);
