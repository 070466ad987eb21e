using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Journals;

/// <summary>Entries among what search found: those for everybody, and those for the people of an experience, to these. Others are in no index.</summary>
internal sealed class FindingJournals(Words words) : ISearchKind
{
    public const string Name = "journal";

    public string Kind => Name;

    public string Word => "experiences.journal.nav";

    public async Task<IEnumerable<(Guid, Hit)>> Show(XinhuoDb db, IReadOnlyList<Guid> ids, Viewer me, string question)
    {
        var entries = ids.Select(i => new JournalEntryId(i)).ToList();
        var (member, staff) = (me.MemberId(), me.IsStaff);
        var rows = await db.Set<JournalEntry>()
            .Where(e => entries.Contains(e.Id) && e.WithdrawnAt == null && e.HiddenAt == null)
            .Where(e =>
                e.Readers == JournalReaders.Everybody
                || e.Readers == JournalReaders.Together
                    && (staff || db.ExperienceGuests().Any(g => g.ExperienceId == e.ExperienceId && g.MemberId == member && g.LeftAt == null))
            )
            .Join(db.Members(), e => e.AuthorId, m => m.Id, (e, m) => new { Entry = e, Author = m })
            .ToListAsync();
        return rows.Select(r =>
        {
            var name = r.Author.IsErased ? words["community.someone-who-left"] : r.Author.Name;
            return (
                r.Entry.Id.Value,
                new Hit(
                    Name,
                    r.Entry.Href,
                    words["experiences.journal.of", name],
                    Hit.Around(PlainText.Of(r.Entry.Body), question),
                    name,
                    r.Author.PhotoUrl,
                    r.Author.Role,
                    null,
                    r.Entry.At
                )
            );
        });
    }
}
