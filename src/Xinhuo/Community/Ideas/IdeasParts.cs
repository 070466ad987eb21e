using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Happenings;
using Xinhuo.Shell;

namespace Xinhuo.Community.Ideas;

/// <summary>Ideas and discoveries, and who tells what becomes of them.</summary>
internal static class IdeasParts
{
    public static IServiceCollection AddIdeas(this IServiceCollection services) =>
        services
            .AddSingleton(new NavItem("community.ideas.nav", "/ideas", "lightbulb", 50))
            .AddSingleton(new StartItem("community.ideas.start", "community.ideas.start.hint", "/ideas/new", "lightbulb", 50))
            .AddSingleton(new StartItem("community.ideas.start.found", "community.ideas.start.found.hint", "/ideas/new?kind=Discovery", "sparkles", 60))
            .AddSingleton(new NoticeKind("idea", "community.told.idea", "lightbulb", 65))
            .AddScoped<IPersonalData, IdeasOfPerson>()
            .AddListener<IdeaSupported, TellOfIdeas>()
            .AddListener<DiscoveryTried, TellOfIdeas>()
            .AddListener<IdeaVoiceWithdrawn, TellOfIdeas>()
            .AddListener<IdeaMerged, TellOfIdeas>()
            .AddListener<IdeaDecided, TellOfIdeas>()
            .AddListener<IdeaCarriedOut, TellOfIdeas>();
}
