using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Letters;

/// <summary>我的信: what was written to me, the newest first; those I put away lie below, for me alone.</summary>
internal sealed class MyLettersPage : HousePage
{
    private const int Most = 200;
    private const int ExcerptCharacters = 48;

    public IReadOnlyList<MyLetter> Letters { get; private set; } = [];
    public IReadOnlyList<MyLetter> PutAway { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var (me, now) = (MyId, Now);
        var rows = await (
            from l in Db.Set<Letter>()
            where l.To == me && l.HeldAt == null
            join e in Db.Experiences() on l.ExperienceId equals e.Id
            join a in Db.Members() on l.AuthorId equals a.Id
            orderby l.SentAt descending
            select new
            {
                Letter = l,
                Over = e.EndsAt <= now || e.CalledOffAt != null,
                a.Name,
                a.PhotoUrl,
                Away = Db.Set<LetterPutAway>().Any(p => p.LetterId == l.Id),
            }
        )
            .Take(Most)
            .ToListAsync();
        var letters = rows.ConvertAll(r =>
            (
                r.Away,
                new MyLetter(
                    r.Letter.Href,
                    r.Name,
                    r.PhotoUrl,
                    PlainText.Of(r.Letter.Body, ExcerptCharacters),
                    r.Letter.SentAt,
                    r.Letter.AcceptedAt is not null ? "comes"
                        : r.Letter.NotNowAt is not null ? "not-now"
                        : r.Over ? "over"
                        : "open"
                )
            )
        );
        Letters = [.. letters.Where(l => !l.Away).Select(l => l.Item2)];
        PutAway = [.. letters.Where(l => l.Away).Select(l => l.Item2)];
    }
}

/// <param name="State">"comes", "not-now", "open", "over".</param>
internal sealed record MyLetter(string Href, string Author, string? Photo, string FirstWords, DateTimeOffset SentAt, string State);
