using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community.Topics;

/// <summary>
/// Asked when a form's mark was met in the database: did an earlier press of it say just this? Then that is what this press made. The same form with
/// other words, as after going back in the browser, says something new and goes on without the mark.
/// </summary>
internal static class PressedOnce
{
    public static async Task<Outcome<TopicId>?> Topic(XinhuoDb db, MemberId me, PostInput form, PostWords words)
    {
        var once = form.Once;
        var made = await db.Topics()
            .Where(t => t.AuthorId == me && t.Once == once && once != null)
            .Select(t => new
            {
                t.Id,
                t.Title,
                t.Body,
                t.Knowledge,
            })
            .SingleOrDefaultAsync();
        if (made is not null && made.Title == words.Title && made.Body == words.Body && made.Knowledge == words.Knowledge?.Write())
            return made.Id;
        if (made is not null)
            form.Once = null;
        return null;
    }

    public static async Task<Outcome<int>?> Reply(XinhuoDb db, MemberId me, TopicId topic, PostInput form, PostWords words)
    {
        var once = form.Once;
        var made = await db.Replies()
            .Where(r => r.AuthorId == me && r.Once == once && once != null)
            .Select(r => new
            {
                r.TopicId,
                r.Number,
                r.Body,
            })
            .SingleOrDefaultAsync();
        if (made is not null && made.TopicId == topic && made.Body == words.Body)
            return made.Number;
        if (made is not null)
            form.Once = null;
        return null;
    }
}
