using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Listening;

/// <summary>
/// A reply by somebody of the brand answers the opinion it replies to: the post it answers, or the topic itself. Only the first answer counts, so
/// hearing twice changes nothing; nobody answers their own opinion.
/// </summary>
internal sealed class AnswerOpinion : IListener<ReplyPosted>
{
    public async Task Hear(ReplyPosted reply, Heard heard, XinhuoDb db)
    {
        if (!heard.By.IsStaff)
            return;
        var number = reply.Parent ?? 0;
        var opinion = await db.Opinions().AsTracking().SingleOrDefaultAsync(o => o.TopicId == reply.Topic && o.Number == number && o.UnmarkedAt == null);
        if (opinion is null || opinion.AuthorId == reply.Author || heard.At < opinion.MarkedAt || !opinion.Answer(reply.Author, reply.Number, heard.At))
            return;
        db.Record(heard.By, heard.At, new OpinionAnswered(reply.Topic, reply.Group, number, opinion.AuthorId, reply.Author, reply.Number, opinion.MarkedBy));
        GuestPages.Changed(db, $"topic:{reply.Topic.Value}");
    }
}
