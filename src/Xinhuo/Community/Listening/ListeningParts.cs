using Xinhuo.Notices;
using Xinhuo.Platform.Happenings;
using Xinhuo.Shell;

namespace Xinhuo.Community.Listening;

/// <summary>The listening queue and who works in it.</summary>
internal static class ListeningParts
{
    public static IServiceCollection AddListening(this IServiceCollection services) =>
        services
            .AddSingleton(new NavItem("community.listening.nav", "/listening", "ear", 210, StaffOnly: true))
            .AddSingleton(new NoticeKind("listening", "community.told.listening", "ear", 200, Always: true))
            .AddListener<ReplyPosted, AnswerOpinion>()
            .AddListener<OpinionPassed, TellPassed>();
}
