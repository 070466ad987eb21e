namespace Xinhuo.Imports.Sample;

/// <summary>The brand's house rules, what its hosts had to decide, and its own words among the hints.</summary>
internal sealed record SampleHealth(SampleRules Rules, IReadOnlyList<SampleStep> Steps, IReadOnlyList<SampleWord> Words);

internal sealed record SampleRules(string By, int Day, TimeOnly Time, string Why, string Zh, string En);

/// <param name="Step">reminder, slowed, readOnly, suspended, shutOut.</param>
/// <param name="Left">Shortened on appeal: the days that were left from then on.</param>
internal sealed record SampleStep(
    string Of,
    string By,
    int Day,
    TimeOnly Time,
    string Step,
    int Rule,
    string Why,
    int? Days = null,
    int? PerHour = null,
    int? AppealDay = null,
    string? Appeal = null,
    string? ReadBy = null,
    int? ReadDay = null,
    string? Verdict = null,
    int? Left = null,
    string? Answer = null
);

/// <param name="Kind">advertising, abuse, letPass.</param>
internal sealed record SampleWord(string By, int Day, string Word, string Kind, string? Instead = null);
