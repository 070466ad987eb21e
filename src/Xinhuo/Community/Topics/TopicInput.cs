using System.Globalization;
using Xinhuo.Community.Keeping;
using Xinhuo.Platform;

namespace Xinhuo.Community.Topics;

/// <summary>What one types for a topic. Stops, things and steps are one a line: easy on a phone, and nothing to add or remove.</summary>
internal sealed class TopicInput : PostInput
{
    public string? Group { get; set; }
    public TopicKind Kind { get; set; }
    public string? Title { get; set; }

    /// <summary>The object this one builds upon.</summary>
    public Guid? From { get; set; }

    public string? Kilometres { get; set; }
    public string? Hours { get; set; }
    public string? Season { get; set; }
    public string? Stops { get; set; }
    public string? Cautions { get; set; }
    public string? Items { get; set; }
    public string? Needs { get; set; }
    public string? Steps { get; set; }

    /// <summary>A route's line, "x,y x,y …", as it was drawn on the sheet or typed.</summary>
    public string? Line { get; set; }

    /// <summary>What was typed before one chose another kind: it goes along unseen, in case one comes back.</summary>
    internal IEnumerable<(string Name, string Value)> OfOtherKinds =>
        new (TopicKind Of, string Name, string? Value)[]
        {
            (TopicKind.Route, nameof(Kilometres), Kilometres),
            (TopicKind.Route, nameof(Hours), Hours),
            (TopicKind.Route, nameof(Season), Season),
            (TopicKind.Route, nameof(Stops), Stops),
            (TopicKind.Route, nameof(Cautions), Cautions),
            (TopicKind.Route, nameof(Line), Line),
            (TopicKind.GearList, nameof(Items), Items),
            (TopicKind.HowTo, nameof(Needs), Needs),
            (TopicKind.HowTo, nameof(Steps), Steps),
        }
            .Where(f => f.Of != Kind && !string.IsNullOrEmpty(f.Value))
            .Select(f => (f.Name, f.Value!));

    internal Outcome<KnowledgeObject?> Knowledge() =>
        Kind switch
        {
            TopicKind.Route => KnowledgeLines.Route(this),
            TopicKind.GearList => KnowledgeLines.GearList(this),
            TopicKind.HowTo => KnowledgeLines.HowTo(this),
            _ => (KnowledgeObject?)null,
        };

    internal void Fill(KnowledgeObject? knowledge)
    {
        switch (knowledge)
        {
            case RouteObject route:
                Kilometres = route.Kilometres?.ToString(CultureInfo.InvariantCulture);
                Hours = route.Hours?.ToString(CultureInfo.InvariantCulture);
                Season = route.Season;
                Stops = KnowledgeLines.Join(route.Stops.Select(s => (s.Name, s.Note)));
                Cautions = string.Join('\n', route.Cautions);
                Line = string.Join(' ', route.Line.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p[0]},{p[1]}")));
                break;
            case GearListObject gear:
                Items = KnowledgeLines.Join(gear.Items.Select(i => (i.Name, i.Why)));
                break;
            case HowToObject howTo:
                Needs = howTo.Needs;
                Steps = string.Join('\n', howTo.Steps);
                break;
        }
    }
}
