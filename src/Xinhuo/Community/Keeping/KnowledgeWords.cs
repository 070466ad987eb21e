using System.Globalization;
using Xinhuo.Platform.Localization;
using Xinhuo.Shell;

namespace Xinhuo.Community.Keeping;

/// <summary>Knowledge objects in a sentence: "82 公里·三个半小时·四月到十月".</summary>
internal static class KnowledgeWords
{
    public static string RouteFacts(this Words words, RouteObject route) =>
        string.Join(
            words["community.dot"],
            new[]
            {
                route.Kilometres is { } km ? words["community.route.km", km.ToString("0.#", CultureInfo.CurrentCulture)] : null,
                route.Hours is { } hours ? words["community.route.hours", hours.ToString("0.#", CultureInfo.CurrentCulture)] : null,
                route.Season,
            }.Where(f => !string.IsNullOrEmpty(f))
        );

    /// <summary>For lists: what it is, briefly.</summary>
    public static string? Brief(this Words words, KnowledgeObject? knowledge) =>
        knowledge switch
        {
            RouteObject route => string.Join(
                words["community.dot"],
                new[]
                {
                    route.Kilometres is { } km ? words["community.route.km", km.ToString("0.#", CultureInfo.CurrentCulture)] : null,
                    route.Stops.Count > 0 ? words.Count("community.route.stop-count", route.Stops.Count, Spoken.Number(route.Stops.Count)) : null,
                }.Where(f => f is not null)
            ),
            GearListObject gear => words.Count("community.gear.count", gear.Items.Count, Spoken.Number(gear.Items.Count)),
            HowToObject howTo => words.Count("community.howto.count", howTo.Steps.Count, Spoken.Number(howTo.Steps.Count)),
            _ => null,
        };

    /// <summary>"十二个人存下了它，两个人接着改过"</summary>
    public static string Kept(this Words words, int saved, int built) =>
        string.Join(
            words["community.comma"],
            new[]
            {
                saved > 0 ? words.Count("community.keep.count", saved, Spoken.Number(saved)) : null,
                built > 0 ? words.Count("community.build.count", built, Spoken.Number(built)) : null,
            }.Where(f => f is not null)
        );
}
