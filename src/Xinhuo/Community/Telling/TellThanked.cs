using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Telling;

/// <summary>
/// Tells a maker who thanked them, and takes that back where the thanks is. Thanking the same post anew tells nothing new, and hearing twice neither.
/// </summary>
internal sealed class TellThanked : IListener<Thanked>, IListener<ThanksWithdrawn>
{
    public async Task Hear(Thanked thanked, Heard heard, XinhuoDb db)
    {
        if (await ToldPost.Find(db, thanked.Topic, thanked.Number) is not { } post)
            return;
        await db.Notify(
            heard,
            await post.Hearing(db, [thanked.Maker]),
            post.Tell("thanks", "community.notice.thanked") with
            {
                About = AboutOf(thanked.Topic, thanked.Number),
                Together = AboutOf(thanked.Topic, thanked.Number),
            }
        );
    }

    public Task Hear(ThanksWithdrawn withdrawn, Heard heard, XinhuoDb db) => db.TakeBack(AboutOf(withdrawn.Topic, withdrawn.Number), withdrawn.By);

    private static string AboutOf(TopicId topic, int number) => $"thanks:{ToldPost.AboutOf(topic, number)}";
}
