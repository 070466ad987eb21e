namespace Xinhuo.Imports.Sample;

internal enum SampleTopicKind
{
    Talk,
    Route,
    Gear,
    Howto,
}

/// <summary>A topic; <paramref name="Opinion"/> marks one that waits for an answer of the brand, which <paramref name="AnswerReply"/> gives.</summary>
internal sealed record SampleTopic(
    string Slug,
    string Group,
    string Author,
    int Day,
    TimeOnly Time,
    SampleTopicKind Kind,
    string Title,
    string Body,
    IReadOnlyList<SamplePhoto> Photos,
    bool Opinion,
    SampleRoute? Route = null,
    SampleGear? Gear = null,
    SampleHowto? Howto = null,
    string? BuildsOn = null,
    string? AnsweredBy = null,
    int? AnswerReply = null,
    int? EditedDay = null
);

/// <summary><paramref name="Points"/> is the drawn line, each point [x, y] in a square of 0 to 100, y downwards.</summary>
internal sealed record SampleRoute(
    int Km,
    double Hours,
    string Season,
    IReadOnlyList<SampleStop> Stops,
    IReadOnlyList<string> Cautions,
    IReadOnlyList<IReadOnlyList<double>> Points
);

internal sealed record SampleStop(string Name, string Note);

internal sealed record SampleGear(IReadOnlyList<SampleItem> Items);

internal sealed record SampleItem(string Name, string Why, string? Weight = null);

internal sealed record SampleHowto(IReadOnlyList<string> Steps);

/// <summary>The replies of a topic are numbered from 0 in the order they were written.</summary>
internal sealed record SampleReply(
    string Topic,
    int Index,
    string Author,
    int Day,
    TimeOnly Time,
    string Body,
    int? InReplyTo = null,
    IReadOnlyList<SamplePhoto>? Photos = null
);

/// <summary>Thanks for a topic, or for one reply in it.</summary>
internal sealed record SampleThanks(string By, string Topic, int Day, TimeOnly Time, int? Reply = null);

internal sealed record SampleSave(string By, string Topic, int Day, TimeOnly Time);

internal enum SampleFollowKind
{
    Topic,
    Group,
}

internal enum SampleFollowMode
{
    Follow,
    Mute,
}

internal sealed record SampleFollow(string By, SampleFollowKind Kind, string Target, SampleFollowMode Mode, int Day);

/// <summary>Somebody asked the hosts to look at a topic, or at one reply in it; the last four say how a host answered.</summary>
internal sealed record SampleReport(
    string Topic,
    string By,
    int Day,
    TimeOnly Time,
    string Reason,
    string? Words = null,
    int? Reply = null,
    string? LetStandBy = null,
    int? LetStandDay = null,
    TimeOnly? LetStandTime = null,
    string? Why = null
);

/// <summary>A room: a group's, or of the first speaker and these people.</summary>
/// <param name="Read">How far each has read; who is not here has read nothing of a group's room, and of their own what they said.</param>
internal sealed record SampleChat(
    IReadOnlyList<SampleLine> Lines,
    IReadOnlyDictionary<string, int> Read,
    string? Group = null,
    IReadOnlyList<string>? People = null,
    string? Title = null
);

/// <param name="Answers">The number of the line it answers, from 1.</param>
internal sealed record SampleLine(string By, int Day, TimeOnly Time, string Body, int? Answers = null);
