using Xinhuo.Notices;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.CoCreation.Projects;

/// <summary>项目: the room of a team.</summary>
internal static class ProjectsParts
{
    public static IServiceCollection AddProjects(this IServiceCollection services) =>
        services
            .AddSingleton(new NoticeKind("project", "cocreation.told.project", "tent", 9))
            .AddScoped<IAudience, RoomFilesAudience>()
            .AddSingleton<IRoutine, EndInvitations>()
            .AddListener<StaffInvited, TellOfGuests>()
            .AddListener<StaffShownOut, TellOfGuests>();

    public static void MapProjects(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/teams/{id:guid}/room/take-along", TakeAlong.Answer).ExcludeFromDescription();
}
