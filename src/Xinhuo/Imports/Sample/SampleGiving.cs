namespace Xinhuo.Imports.Sample;

/// <summary>Something that the brand gives to make things with, and who took it.</summary>
/// <param name="EndsDay">Its last day; null: it has none.</param>
internal sealed record SampleMaterial(
    string Slug,
    string By,
    int Day,
    TimeOnly Time,
    string Name,
    string Body,
    string? Use,
    string Licence,
    int? EndsDay,
    IReadOnlyList<SamplePhoto> Photos,
    IReadOnlyList<SampleRendition> Files,
    IReadOnlyList<SampleTake> Takes
);

/// <summary>A file of it: a drawn scene, or words.</summary>
/// <param name="File">What it is called when it is taken.</param>
/// <param name="Name">What it is for.</param>
internal sealed record SampleRendition(string File, string Name, string? Scene = null, string? Text = null);

/// <param name="Team">The title of the team it was for; null: to look.</param>
internal sealed record SampleTake(string Who, int Day, TimeOnly Time, string? Team);

/// <summary>A few of them put out together, and who follows by then.</summary>
internal sealed record SampleDrop(
    string By,
    int Day,
    TimeOnly Time,
    string Title,
    string Body,
    IReadOnlyList<SamplePhoto> Photos,
    IReadOnlyList<string> Materials,
    IReadOnlyList<SampleFollower> Followers
);

internal sealed record SampleFollower(string Who, int Day, TimeOnly Time);

/// <summary>Somebody asked the brand for something.</summary>
/// <param name="Kind">"Fact", "File", "Access" or "Contact".</param>
/// <param name="Helped">Which of the words below it helped, from 1; null: it waits.</param>
internal sealed record SampleHelp(
    string By,
    int Day,
    TimeOnly Time,
    string Kind,
    string Title,
    string Body,
    string? Team,
    IReadOnlyList<SampleUnder> Said,
    int? Helped = null,
    int HelpedDay = 0,
    TimeOnly HelpedTime = default
);

/// <summary>What those in an experience see before the others.</summary>
internal sealed record SampleEarly(
    string By,
    int Day,
    TimeOnly Time,
    string Title,
    string Body,
    IReadOnlyList<SamplePhoto> Photos,
    int OpensDay,
    TimeOnly OpensTime
);
