using Xinhuo.Notices;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Shell;

namespace Xinhuo.Community.Safety;

/// <summary>The desk and who tells of its decisions.</summary>
internal static class SafetyParts
{
    public static IServiceCollection AddSafety(this IServiceCollection services) =>
        services
            .AddSingleton(new NavItem("community.desk.nav", "/desk", "shield-check", 220, StaffOnly: true))
            .AddSingleton(new NoticeKind("desk", "community.told.desk", "shield-check", 210, Always: true))
            .AddSingleton<IAudience, DeskAudience>()
            .AddListener<PostHidden, TellFromTheDesk>()
            .AddListener<PostRestored, TellFromTheDesk>()
            .AddListener<ReportDismissed, TellFromTheDesk>()
            .AddListener<MemberSuspended, TellFromTheDesk>()
            .AddListener<SuspensionLifted, TellFromTheDesk>()
            .AddListener<LineHidden, TellFromTheDesk>()
            .AddListener<LineReportDismissed, TellFromTheDesk>();
}
