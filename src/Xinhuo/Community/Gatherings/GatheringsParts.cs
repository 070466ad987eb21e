using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;
using Xinhuo.Shell;

namespace Xinhuo.Community.Gatherings;

/// <summary>活动: gatherings, their calendar, and who tells of them.</summary>
internal static class GatheringsParts
{
    public static IServiceCollection AddGatherings(this IServiceCollection services) =>
        services
            .AddScoped<GatheringTimes>()
            .AddSingleton(new StartItem("community.start.gathering", "community.start.gathering.hint", "/gatherings/new", "calendar-plus", 50))
            .AddSingleton(new NoticeKind("gathering", "community.told.gathering", "calendar-days", 80))
            .AddSingleton(new NoticeKind("coming", "community.told.coming", "users-round", 85))
            .AddListener<GatheringHosted, TellOfGathering>()
            .AddListener<GatheringChanged, TellOfGathering>()
            .AddListener<GatheringCancelled, TellOfGathering>()
            .AddListener<SeatAsked, TellOfGathering>()
            .AddListener<SeatCameFree, TellOfGathering>()
            .AddListener<CoHostNamed, TellOfGathering>()
            .AddListener<RecapAsked, TellOfRecap>()
            .AddListener<RecapWritten, TellOfRecap>()
            .AddListener<GatheringHidden, ForgetGathering>()
            .AddListener<ThingRestored, ForgetGathering>()
            .AddListener<GroupLeft, GiveUpSeats>()
            .AddSingleton<IRoutine, MakeSeriesAhead>()
            .AddSingleton<IRoutine, AskForRecap>()
            .AddScoped<IPersonalData, GatheringsData>();
}
