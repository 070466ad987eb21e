using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Shell;

namespace Xinhuo.CoCreation.Desk;

/// <summary>求助: where members ask, who answers, and how long they wait.</summary>
internal static class DeskParts
{
    public static IServiceCollection AddDesk(this IServiceCollection services) =>
        services
            .AddScoped<IAudience, HelpAudience>()
            .AddScoped<IStaffWork, RequestsToAnswer>()
            .AddScoped<IPersonalData, HelpData>()
            .AddSingleton(new NoticeKind("help", "cocreation.desk.told", "circle-help", 90))
            .AddSingleton(new MineItem("cocreation.desk.mine", "/help", "circle-help", 60))
            .AddSingleton(new NavItem("cocreation.desk.nav", "/help", "circle-help", 212, StaffOnly: true))
            .AddListener<HelpTaken, TellOfHelp>()
            .AddListener<HelpAnswered, TellOfHelp>()
            .AddListener<HelpAskedOn, TellOfHelp>()
            .AddListener<HelpDone, TellOfHelp>()
            .AddListener<HelpTakenBack, TellOfHelp>()
            .AddListener<RoleChanged, LetGoOfRequests>();

    public static void MapDesk(this IEndpointRouteBuilder routes) => _ = routes;
}
