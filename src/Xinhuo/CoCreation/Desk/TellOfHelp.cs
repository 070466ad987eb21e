using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Desk;

/// <summary>
/// Tells whoever asked who looks after it, what was answered and that it is said to be done; and whoever looks after it that it helped, that more is asked, and that
/// it is needed no more. Heard twice, the notice is there already.
/// </summary>
internal sealed class TellOfHelp : IListener<HelpTaken>, IListener<HelpAnswered>, IListener<HelpAskedOn>, IListener<HelpDone>, IListener<HelpTakenBack>
{
    public async Task Hear(HelpTaken taken, Heard heard, XinhuoDb db)
    {
        if (!taken.Answering)
            await Tell(db, heard, taken.Request, taken.Asker, "cocreation.desk.notice.taken", "taken");
    }

    public Task Hear(HelpAnswered answered, Heard heard, XinhuoDb db) =>
        TellLine(db, heard, answered.Request, answered.Number, answered.Asker, "cocreation.desk.notice.answered");

    public Task Hear(HelpAskedOn asked, Heard heard, XinhuoDb db) =>
        TellLine(db, heard, asked.Request, asked.Number, asked.Owner, "cocreation.desk.notice.asked-on");

    public Task Hear(HelpDone done, Heard heard, XinhuoDb db) =>
        done.By == done.Asker
            ? Tell(db, heard, done.Request, done.Answerer, "cocreation.desk.notice.helped", $"helped:{done.Number}")
            : Tell(db, heard, done.Request, done.Asker, "cocreation.desk.notice.done", $"done:{heard.Id:N}");

    /// <summary>The thing itself is there for nobody any more: its name is the last that is said of it.</summary>
    public async Task Hear(HelpTakenBack back, Heard heard, XinhuoDb db)
    {
        if (back.Owner is { } owner && await TitleOf(db, back.Request) is { } title)
            await db.Notify(
                heard,
                [owner],
                Notice(back.Request, "cocreation.desk.notice.taken-back", "taken-back", title) with
                {
                    Href = "/help",
                    Audience = null,
                }
            );
    }

    private static async Task TellLine(XinhuoDb db, Heard heard, HelpRequestId id, int number, MemberId? to, string word)
    {
        var words = await db.HelpLines().Where(l => l.RequestId == id && l.Number == number).Select(l => l.Body).SingleOrDefaultAsync();
        if (to is { } member && words is not null && await TitleOf(db, id) is { } title)
            await db.Notify(
                heard,
                [member],
                Notice(id, word, $"line:{number}", title) with
                {
                    Href = $"/help/{id.Value}#l{number}",
                    Quote = PlainText.Of(words),
                    Together = $"help:{id.Value:N}:lines",
                }
            );
    }

    private static async Task Tell(XinhuoDb db, Heard heard, HelpRequestId id, MemberId to, string word, string what)
    {
        if (await TitleOf(db, id) is { } title)
            await db.Notify(heard, [to], Notice(id, word, what, title));
    }

    private static Task<string?> TitleOf(XinhuoDb db, HelpRequestId id) =>
        db.HelpRequests().Where(r => r.Id == id).Select(r => (string?)r.Title).SingleOrDefaultAsync();

    private static Tidings Notice(HelpRequestId id, string word, string what, string title) =>
        new("help", word, $"/help/{id.Value}", $"help:{id.Value:N}:{what}")
        {
            Values = [title],
            Thing = id.Value,
            Audience = HelpStanding.AudienceOf(id),
            Regardless = true,
        };
}
