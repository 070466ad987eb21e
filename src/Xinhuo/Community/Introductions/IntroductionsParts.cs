using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;
using Xinhuo.Shell;

namespace Xinhuo.Community.Introductions;

/// <summary>引荐: who would suit whom, offers, and who tells of them.</summary>
internal static class IntroductionsParts
{
    public static IServiceCollection AddIntroductions(this IServiceCollection services) =>
        services
            .AddScoped<Reasons>()
            .AddScoped<OfferCards>()
            .AddSingleton(new NavItem("community.introductions.nav", "/hosts/introductions", "handshake", 215, StaffOnly: true))
            .AddSingleton(new NoticeKind(TellOfIntroductions.Kind, "community.told.introduction", "handshake", 18))
            .AddSingleton<FindStrangers>()
            .AddSingleton<IRoutine>(s => s.GetRequiredService<FindStrangers>())
            .AddSingleton<IRoutine, SeeWhoTalked>()
            .AddScoped<IPersonSection, MetThrough>()
            .AddScoped<IPersonalData, IntroductionsOfPerson>()
            .AddListener<IntroductionOffered, TellOfIntroductions>()
            .AddListener<IntroductionWithdrawn, TellOfIntroductions>()
            .AddListener<IntroductionAccepted, TellOfIntroductions>();
}
