using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Letters;

/// <summary>At home: letters that can still be answered and are not, and that their reader did not put away.</summary>
internal sealed class LettersAtHome : IHomeSection
{
    private const int Most = 3;
    private const int ExcerptCharacters = 60;

    public int Order => 10;

    public async Task<HomeSection?> Of(XinhuoDb db, Viewer me, DateTimeOffset now)
    {
        var member = me.MemberId()!.Value;
        var letters = await (
            from l in db.Set<Letter>()
            where l.To == member && l.HeldAt == null && l.AcceptedAt == null && l.NotNowAt == null
            where !db.Set<LetterPutAway>().Any(a => a.LetterId == l.Id)
            join e in db.Experiences() on l.ExperienceId equals e.Id
            where e.EndsAt > now && e.CalledOffAt == null
            join a in db.Members() on l.AuthorId equals a.Id
            orderby l.SentAt descending
            select new
            {
                l.Id,
                a,
                l.Body,
                l.SentAt,
            }
        )
            .Take(Most)
            .ToListAsync();
        return letters.Count == 0
            ? null
            : new HomeSection(
                "/Experiences/Letters/_AtHome.cshtml",
                (IReadOnlyList<LetterAtHome>)letters.ConvertAll(l => new LetterAtHome(l.Id, l.a, PlainText.Of(l.Body, ExcerptCharacters), l.SentAt)),
                letters.ConvertAll(l => l.a.Id)
            );
    }
}

internal sealed record LetterAtHome(LetterId Id, Member Author, string FirstWords, DateTimeOffset At);
