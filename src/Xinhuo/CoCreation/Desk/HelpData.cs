using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Desk;

/// <summary>
/// What the desk keeps about a person. They take along what they asked and what was answered them. When they leave, what they asked for themselves goes; what they
/// asked for a team, and what they answered others, stays without the name.
/// </summary>
internal sealed class HelpData(Words words) : IPersonalData
{
    public string Room => "help";

    public LeavingWords Describe(Words said) => new([said["cocreation.desk.leaving.goes"]], [said["cocreation.desk.leaving.stays"]]);

    public async Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel)
    {
        await archive.Add("help", words["cocreation.desk.archive.requests"], Requests(db, me), cancel);
        await archive.Add("help-lines", words["cocreation.desk.archive.lines"], Lines(db, me), cancel);
    }

    public async Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        await LetGoOfRequests.From(db, me, now);
        await db.HelpRequests().Where(r => r.AskerId == me && (r.TeamId == null || r.TakenBackAt != null)).ExecuteDeleteAsync();
        var (asked, said) = (db.HelpRequests().Where(r => r.AskerId == me), db.HelpLines().Where(l => l.AuthorId == me));
        var shown = await asked.Select(r => r.Photos).Concat(said.Select(l => l.Photos)).Where(p => p != null).ToListAsync();
        var photos = shown.SelectMany(PostPhotos.Read).Select(p => p.Id).ToList();
        await db.Set<Photo>().Where(p => p.Owner == me.Value && photos.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(x => x.Owner, (Guid?)null));
        await asked.ExecuteUpdateAsync(r => r.SetProperty(x => x.Once, (Guid?)null));
        await said.ExecuteUpdateAsync(l => l.SetProperty(x => x.Once, (Guid?)null));
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Requests(XinhuoDb db, MemberId me)
    {
        await foreach (var request in db.HelpRequests().Where(r => r.AskerId == me).OrderBy(r => r.At).AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = request.At,
                ["kind"] = $"{request.Kind}",
                ["title"] = request.Title,
                ["words"] = request.Body,
                ["project"] = request.TeamId?.Value,
                ["helped"] = request.HelpedAt,
                ["done"] = request.DoneAt,
                ["taken back"] = request.TakenBackAt,
                ["address"] = request.Href,
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Lines(XinhuoDb db, MemberId me)
    {
        var lines =
            from l in db.HelpLines()
            where l.AuthorId == me || db.HelpRequests().Any(r => r.Id == l.RequestId && r.AskerId == me)
            join a in db.Members() on l.AuthorId equals a.Id
            orderby l.At
            select new { Line = l, From = a.Name };
        await foreach (var one in lines.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = one.Line.At,
                ["from"] = one.From,
                ["words"] = one.Line.Body,
                ["address"] = $"/help/{one.Line.RequestId.Value}#l{one.Line.Number}",
            };
    }
}
