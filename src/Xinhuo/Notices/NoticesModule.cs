using Xinhuo.Members;
using Xinhuo.Notices.Choosing;
using Xinhuo.Notices.Digest;
using Xinhuo.Notices.Live;
using Xinhuo.Notices.Oneself;
using Xinhuo.Notices.Pushing;
using Xinhuo.Notices.Reading;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;
using Xinhuo.Shell;

namespace Xinhuo.Notices;

/// <summary>通知: being told. The list, the live stream, the letters, and each member's choice of them.</summary>
internal static class NoticesModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<NoticeKinds>().AddSingleton<NoticeList>().AddSingleton<IBell, Bell>();
        services.AddSingleton<LiveStream>().AddSingleton<MemberStreams>().AddScoped<IPersonalData, NoticesOfPerson>();
        services
            .AddSingleton(new NoticeKind(TellOfOneself.Kind, "notices.self", "user-round", 60))
            .AddListener<TitleGranted, TellOfOneself>()
            .AddListener<SkillEndorsed, TellOfOneself>()
            .AddListener<OwnershipVerified, TellOfOneself>()
            .AddListener<OwnershipReturned, TellOfOneself>()
            .AddListener<MemberJoined, TellOfOneself>();
        services
            .AddSingleton(new NoticeKind(TellOfAccount.Kind, "notices.account", "key-round", 220, Always: true))
            .AddListener<ResetLinkMade, TellOfAccount>()
            .AddListener<RoleChanged, TellOfAccount>()
            .AddListener<PasskeyAdded, TellOfAccount>()
            .AddListener<PasswordChanged, TellOfAccount>();
        services
            .AddSingleton<PushServices>()
            .AddSingleton<PushKeys>()
            .AddSingleton<DeliverPush>()
            .AddSingleton<SendPushes>()
            .AddHostedService(s => s.GetRequiredService<SendPushes>());
        services
            .AddHttpClient(DeliverPush.Client, client => client.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton<StopLink>().AddSingleton<DigestLetter>().AddSingleton<IRoutine, SendDigests>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/live/me", LiveStream.Serve).ExcludeFromDescription();
        routes.MapGet("/notices/{id:long}", FollowNotice.Serve).ExcludeFromDescription();
    }
}

/// <summary>All kinds that the rooms tell of, in their order.</summary>
internal sealed class NoticeKinds(IEnumerable<NoticeKind> kinds)
{
    public IReadOnlyList<NoticeKind> All { get; } = [.. kinds.OrderBy(k => k.Order)];

    public NoticeKind? Named(string name) => All.FirstOrDefault(k => k.Name == name);
}
