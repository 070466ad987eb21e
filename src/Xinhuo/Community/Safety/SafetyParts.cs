using Xinhuo.Community.Brakes;
using Xinhuo.Community.Rules;
using Xinhuo.Community.Steps;
using Xinhuo.Community.Wording;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;
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
            .AddSingleton<IAudience, AskedAudience>()
            .AddScoped<IPersonalData, HealthOfPerson>()
            .AddScoped<IPersonSection, StepOfPerson>()
            .AddSingleton<BrakeNow>()
            .AddSingleton<LogNow>()
            .AddSingleton<Hints>()
            .AddSingleton<IWritingGuard, WritingGuard>()
            .AddSingleton<IDoorkeeper, FrontDoor>()
            .AddSingleton<IRoutine, ForgetLinks>()
            .AddListener<VoiceHidden, TellFromTheDesk>()
            .AddListener<GatheringHidden, TellFromTheDesk>()
            .AddListener<GatheringReportDismissed, TellFromTheDesk>()
            .AddListener<ThingRestored, TellFromTheDesk>()
            .AddListener<SanctionGiven, TellOfSteps>()
            .AddListener<SanctionLifted, TellOfSteps>()
            .AddListener<AppealMade, TellOfSteps>()
            .AddListener<AppealDecided, TellOfSteps>()
            .AddListener<BrakePulled, TellHosts>()
            .AddListener<BrakeReleased, TellHosts>()
            .AddListener<BurstSeen, TellHosts>()
            .AddListener<LineHidden, TellFromTheDesk>()
            .AddListener<LineReportDismissed, TellFromTheDesk>()
            .AddSingleton<ReportedThings>()
            .AddListener<ThingHidden, TellFromTheDesk>()
            .AddListener<ThingReportDismissed, TellFromTheDesk>();
}
