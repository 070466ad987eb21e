using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Experiences.Kits;

/// <summary>周边: parcels, who is told of them, and when we forget where they went.</summary>
internal static class KitsParts
{
    public static IServiceCollection AddKits(this IServiceCollection services) =>
        services
            .AddScoped<IPersonalData, KitsOfPerson>()
            .AddScoped<IStaffWork, ParcelsToSend>()
            .AddSingleton<IRoutine, ForgetAddresses>()
            .AddListener<ParcelSent, TellOfParcel>()
            .AddListener<ParcelWentWrong, TellOfParcel>()
            .AddListener<ParcelThanked, TellOfParcel>();
}
