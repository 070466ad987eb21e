using Xinhuo.CoCreation.Briefs;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Happenings;
using Xinhuo.Shell;

namespace Xinhuo.CoCreation.Teams;

/// <summary>共创计划 and 小队: what is hoped for, and who makes it.</summary>
internal static class TeamsParts
{
    public static IServiceCollection AddTeams(this IServiceCollection services) =>
        services
            .AddSingleton(new NoticeKind("team", "cocreation.told.team", "flame-kindling", 8))
            .AddSingleton(new NoticeKind("brief", "cocreation.told.brief", "clapperboard", 87))
            .AddSingleton(new StartItem("cocreation.team.new", "cocreation.team.start.hint", "/teams/new", "flame-kindling", 45))
            .AddScoped<IHomeSection, AskedAtHome>()
            .AddScoped<IStaffWork, TeamsInNeed>()
            .AddScoped<IPersonalData, TeamsData>()
            .AddListener<BriefPut, TellOfBrief>()
            .AddListener<BriefChanged, TellOfBrief>()
            .AddListener<BriefCalledOff, TellOfBrief>()
            .AddListener<RoleChanged, HandOverBriefs>()
            .AddListener<RoleChanged, StaffLeaveTeams>()
            .AddListener<SeatWished, TellOfTeam>()
            .AddListener<SeatAsked, TellOfTeam>()
            .AddListener<SeatRefused, TellOfTeam>()
            .AddListener<SeatTaken, TellOfTeam>()
            .AddListener<TeamLeft, TellOfTeam>()
            .AddListener<TeamConfirmed, TellOfTeam>()
            .AddListener<TeamHandedIn, TellOfTeam>()
            .AddListener<TeamEnded, TellOfTeam>();

    public static void MapTeams(this IEndpointRouteBuilder routes) => _ = routes;
}
