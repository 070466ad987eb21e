using Xinhuo.Community;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>The sample's routes, gear lists and how-tos as Community keeps them.</summary>
internal static class SampleKnowledge
{
    public static KnowledgeObject? Of(SampleTopic topic) =>
        topic switch
        {
            { Route: { } route } => new RouteObject
            {
                Kilometres = route.Km,
                Hours = (decimal)route.Hours,
                Season = route.Season,
                Stops = [.. route.Stops.Select(s => new RouteStop(s.Name, s.Note))],
                Cautions = route.Cautions,
                Line = [.. route.Points.Select(p => new[] { p[0] / 100, p[1] / 100 })],
            },
            { Gear: { } gear } => new GearListObject
            {
                Items = [.. gear.Items.Select(i => new GearItem(i.Name, i.Weight is null ? i.Why : $"{i.Why}（{i.Weight}）"))],
            },
            { Howto: { } howto } => new HowToObject { Steps = howto.Steps },
            _ => null,
        };
}
