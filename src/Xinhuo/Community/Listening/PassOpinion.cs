using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Listening;

/// <summary>Hands a waiting opinion to a colleague by name, who can see it and is told.</summary>
internal static class PassOpinion
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TopicId topic, int number, MemberId to, DateTimeOffset now)
    {
        if (!me.IsStaff || await PostStanding.Of(db, topic, number, me.Member()) is not { Gone: false } post)
            return Refusal.NotFound;
        var opinion = await db.Opinions().SingleOrDefaultAsync(o => o.TopicId == topic && o.Number == number && o.UnmarkedAt == null);
        if (opinion is null)
            return Refusal.NotFound;
        if (opinion.AnsweredAt is not null)
            return Refusal.Of("community.listening.answered-meanwhile");
        var colleague = await db.Staff().SingleOrDefaultAsync(m => m.Id == to);
        if (colleague is null)
            return Refusal.On("To", "community.listening.no-colleague");
        if (await PostStanding.Of(db, topic, number, to) is null)
            return Refusal.On("To", "community.listening.closed-to-them", colleague.Name);
        db.Add(
            new OpinionPass
            {
                Id = Guid.CreateVersion7(now),
                TopicId = topic,
                Number = number,
                By = me.Member(),
                To = to,
                At = now,
            }
        );
        db.Record(me, now, new OpinionPassed(topic, post.Group, number, me.Member(), to));
        return Nothing.Value;
    }
}

/// <summary>Tells a colleague that an opinion waits for them. Heard twice, the notice is there already.</summary>
internal sealed class TellPassed : IListener<OpinionPassed>
{
    public async Task Hear(OpinionPassed passed, Heard heard, XinhuoDb db)
    {
        if (await Telling.ToldPost.Find(db, passed.Topic, passed.Number) is not { } post)
            return;
        await db.Notify(
            heard,
            await post.Hearing(db, [passed.To]),
            post.Tell("listening", "community.notice.passed") with
            {
                About = $"passed:{heard.Id:N}",
                Href = $"/listening#{WaitingOpinion.AnchorOf(passed.Topic, passed.Number)}",
            }
        );
    }
}
