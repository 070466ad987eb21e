using Xinhuo.Members;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Community.MeetUps;

/// <summary>云见面: gatherings where whoever likes introduces themselves for a minute.</summary>
internal static class MeetUpParts
{
    public static IServiceCollection AddMeetUps(this IServiceCollection services) =>
        services
            .AddSingleton<IAudience, StageAudience>()
            .AddScoped<IPersonalData, MinutesOfPerson>()
            .AddSingleton<IRoutine, EndForgottenMinutes>()
            .AddListener<SeatLeft, WithdrawMinute>()
            .AddListener<TalkWished, TellOfWishes>()
            .AddListener<TalkWishWithdrawn, TellOfWishes>();
}
