using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Telling;

/// <summary>
/// Tells makers what came of their words: somebody built upon their object, marked their opinion as worth an answer, answered it. Heard twice, the
/// notice is there already.
/// </summary>
internal sealed class TellMaker : IListener<ObjectBuiltUpon>, IListener<OpinionMarked>, IListener<OpinionAnswered>
{
    public async Task Hear(ObjectBuiltUpon built, Heard heard, XinhuoDb db)
    {
        if (await ToldPost.Find(db, built.Topic, 0) is not { } post || await ToldPost.Find(db, built.Origin, 0) is not { } origin)
            return;
        await db.Notify(
            heard,
            await post.Hearing(db, [built.OriginAuthor]),
            post.Tell("built", "community.notice.built") with
            {
                Values = [origin.Title, post.Title],
                Quote = null,
            }
        );
    }

    public async Task Hear(OpinionMarked marked, Heard heard, XinhuoDb db)
    {
        if (await ToldPost.Find(db, marked.Topic, marked.Number) is not { } post)
            return;
        await db.Notify(
            heard,
            await post.Hearing(db, [marked.Author]),
            post.Tell("opinion", "community.notice.opinion-marked") with
            {
                About = $"marked:{ToldPost.AboutOf(marked.Topic, marked.Number)}",
            }
        );
    }

    public async Task Hear(OpinionAnswered answered, Heard heard, XinhuoDb db)
    {
        if (await ToldPost.Find(db, answered.Topic, answered.AnswerNumber) is not { } post)
            return;
        var waited = new[] { answered.Author, answered.MarkedBy }.Distinct();
        // Not about the reply itself: of that its addressee has heard as of any other, and this says what it means.
        await db.Notify(
            heard,
            await post.Hearing(db, waited),
            post.Tell("opinion", "community.notice.opinion-answered") with
            {
                About = $"answered:{ToldPost.AboutOf(answered.Topic, answered.Number)}",
            }
        );
    }
}
