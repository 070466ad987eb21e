using Xinhuo.CoCreation;
using Xinhuo.Community;
using Xinhuo.Experiences;
using Xinhuo.Imports;
using Xinhuo.Members;
using Xinhuo.Notices;

namespace Xinhuo;

/// <summary>
/// The table of contents: the rooms in the order of the story. A room may use Platform, Shell and the earlier rooms it names here, through what
/// stands at their root; the walls guard holds the compiled program to it.
/// </summary>
internal static class Modules
{
    public static readonly IReadOnlyList<Module> InOrder =
    [
        new("Members", [], MembersModule.Add, MembersModule.Map),
        new("Notices", ["Members"], NoticesModule.Add, NoticesModule.Map),
        new("Community", ["Members", "Notices"], CommunityModule.Add, CommunityModule.Map),
        new("Experiences", ["Members", "Notices", "Community"], ExperiencesModule.Add, ExperiencesModule.Map),
        new("CoCreation", ["Members", "Notices", "Community"], CoCreationModule.Add, CoCreationModule.Map),
        new("Imports", ["Members", "Community", "Experiences", "CoCreation"], ImportsModule.Add, ImportsModule.Map),
    ];
}

/// <param name="Name">The folder and namespace.</param>
/// <param name="Uses">Earlier rooms whose root it may use.</param>
internal sealed record Module(string Name, string[] Uses, Action<IServiceCollection> Add, Action<IEndpointRouteBuilder> Map);
