using Xinhuo.Notices;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Telling;

/// <summary>What Community tells members of, and who does.</summary>
internal static class TellingParts
{
    public static IServiceCollection AddTelling(this IServiceCollection services) =>
        services
            .AddSingleton(new NoticeKind("reply", "community.told.reply", "reply", 10))
            .AddSingleton(new NoticeKind("mention", "community.told.mention", "at-sign", 20))
            .AddSingleton(new NoticeKind("thanks", "community.told.thanks", "heart-handshake", 30, Flies: true))
            .AddSingleton(new NoticeKind("follow", "community.told.follow", "bell", 40))
            .AddSingleton(new NoticeKind("built", "community.told.built", "repeat-2", 50))
            .AddSingleton(new NoticeKind("opinion", "community.told.opinion", "ear", 60))
            .AddSingleton(new NoticeKind("group", "community.told.group", "users-round", 70))
            .AddSingleton<IAudience, TopicAudience>()
            .AddListener<ReplyPosted, TellReplied>()
            .AddListener<ReplyPosted, TellFollowers>()
            .AddListener<TopicPosted, TellFollowers>()
            .AddListener<Mentioned, TellMentioned>()
            .AddListener<Thanked, TellThanked>()
            .AddListener<ThanksWithdrawn, TellThanked>()
            .AddListener<ObjectBuiltUpon, TellMaker>()
            .AddListener<OpinionMarked, TellMaker>()
            .AddListener<OpinionAnswered, TellMaker>()
            .AddListener<GroupAsked, TellAtTheDoor>()
            .AddListener<GroupAskWaits, TellAtTheDoor>()
            .AddListener<GroupInvited, TellAtTheDoor>()
            .AddListener<GroupJoined, TellAtTheDoor>()
            .AddListener<GroupRefused, TellAtTheDoor>()
            .AddListener<GroupHostNamed, TellAtTheDoor>()
            .AddListener<PostWithdrawn, ForgetWords>()
            .AddListener<PostHidden, ForgetWords>()
            .AddListener<PostRestored, ForgetWords>()
            .AddListener<PostReturned, ForgetWords>();
}
