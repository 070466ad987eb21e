namespace Xinhuo.Imports.Sample;

/// <summary>Two whom somebody introduced: who said yes, in which order, and what they said to each other then.</summary>
internal sealed record SampleIntroduction(
    string By,
    string One,
    string Other,
    int Day,
    TimeOnly Time,
    string Words,
    IReadOnlyList<SampleYes> Yes,
    IReadOnlyList<SampleLine> Lines
);

internal sealed record SampleYes(string By, int Day, TimeOnly Time);
