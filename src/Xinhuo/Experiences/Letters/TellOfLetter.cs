using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences.Letters;

/// <summary>
/// Tells its reader that a letter came, and each of the two what the other answered or wrote. A letter that is kept back is told to nobody. Heard twice, the notice
/// is there already.
/// </summary>
internal sealed class TellOfLetter : IListener<LetterSent>, IListener<LetterAccepted>, IListener<LetterPostponed>, IListener<LetterReplied>
{
    public Task Hear(LetterSent sent, Heard heard, XinhuoDb db) =>
        sent.Held ? Task.CompletedTask : db.Notify(heard, [sent.To], Tell(sent.Letter, "experiences.notice.letter", "sent"));

    public async Task Hear(LetterAccepted accepted, Heard heard, XinhuoDb db) =>
        await db.Notify(
            heard,
            [accepted.Author],
            Tell(accepted.Letter, "experiences.notice.accepted", "accepted") with
            {
                Values = [await TitleOf(db, accepted.Experience)],
                Regardless = true,
            }
        );

    public async Task Hear(LetterPostponed postponed, Heard heard, XinhuoDb db) =>
        await db.Notify(
            heard,
            [postponed.Author],
            Tell(postponed.Letter, "experiences.notice.postponed", "postponed") with
            {
                Values = [await TitleOf(db, postponed.Experience)],
                Regardless = true,
            }
        );

    public async Task Hear(LetterReplied replied, Heard heard, XinhuoDb db)
    {
        var words = await db.Set<LetterLine>()
            .Where(l => l.LetterId == replied.Letter && l.Number == replied.Number)
            .Select(l => l.Body)
            .SingleOrDefaultAsync();
        var word = replied.ByReader ? "experiences.notice.written-back" : "experiences.notice.answered";
        await db.Notify(
            heard,
            [replied.To],
            Tell(replied.Letter, word, $"line:{replied.Number}") with
            {
                Quote = Platform.Text.PlainText.Of(words ?? ""),
                Href = $"/letters/{replied.Letter.Value}#l{replied.Number}",
                Together = $"letter:{replied.Letter.Value:N}:lines",
            }
        );
    }

    private static Task<string> TitleOf(XinhuoDb db, ExperienceId id) => db.Experiences().Where(e => e.Id == id).Select(e => e.Title).SingleAsync();

    private static Tidings Tell(LetterId letter, string word, string what) =>
        new("letter", word, $"/letters/{letter.Value}", $"letter:{letter.Value:N}:{what}") { Thing = letter.Value, Audience = $"letter:{letter.Value}" };
}
