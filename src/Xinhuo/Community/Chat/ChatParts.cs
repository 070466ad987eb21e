using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Live;
using Xinhuo.Shell;

namespace Xinhuo.Community.Chat;

/// <summary>畅聊: rooms, and who tells of what is said in them.</summary>
internal static class ChatParts
{
    /// <summary>Lines are found within their room alone: see SearchIndex.</summary>
    public const string FoundAs = "in:line";

    public static IServiceCollection AddChat(this IServiceCollection services) =>
        services
            .AddSingleton<Presence>()
            .AddSingleton<RoomDoors>()
            .AddSingleton<IAudience>(s => s.GetRequiredService<RoomDoors>())
            .AddSingleton<ILiveChannel, RoomLive>()
            .AddSingleton<IBell, ChatBell>()
            .AddScoped<IPersonSection, WriteToPerson>()
            .AddScoped<IPersonalData, ChatOfPerson>()
            .AddSingleton(new NoticeKind("chat", "community.chat.told", "messages-square", 15))
            .AddListener<LineSaid, TellLine>();

    public static void MapChat(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/chat/unread", UnreadRooms.Answer).ExcludeFromDescription();
        routes.MapGet("/chat/{id:guid}/lines", LinesSince.Answer).ExcludeFromDescription();
    }
}
