using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Experiences.Journals;

/// <summary>The newest entries for everybody as an Atom feed, where guests may read: critical and kind alike.</summary>
internal static class JournalFeed
{
    public const string Address = "/journal/feed.atom";
    private const int Most = 30;
    private const int MostTitle = 40;
    private static readonly Guid Id = new("0197a4c2-6e0b-7c51-9d7e-2f6b7f3a9e11");

    public static async Task<IResult> Answer(HttpRequest request, XinhuoDb db, Settings settings, PublicAddress address, Words words, Brand brand)
    {
        if (!settings.GuestsMayRead)
            return Results.NotFound();
        var (rows, _) = await JournalReading.Page(db, JournalReading.ForEverybody(db), null, Most);
        var feed = new AtomFeed(
            Id,
            $"{words["experiences.journal.nav"]}{words["shell.dot"]}{brand.Name}",
            rows.Count == 0 ? DateTimeOffset.UnixEpoch : rows.Max(r => r.Entry.EditedAt ?? r.Entry.At),
            "/journal",
            Address
        );
        return feed.Answer(rows.Select(r => One(r, words)), address.Here(request, request.PathBase));
    }

    private static AtomEntry One(JournalRow row, Words words)
    {
        var name = row.Author.IsErased ? words["community.someone-who-left"] : row.Author.Name;
        var title = PlainText.Of(row.Entry.Body, MostTitle) is { Length: > 0 } said ? said : words["experiences.journal.of", name];
        return new AtomEntry(row.Entry.Id.Value, title, row.Entry.BodyHtml, row.Entry.At, row.Entry.EditedAt, name, row.Entry.Href);
    }
}
