using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Ties;

/// <summary>What is counted about a person's dealings goes with them; what they asked hosts to look at stays, nameless, as the book of care does.</summary>
internal sealed class TiesAndCareOfPerson(Words words) : IPersonalData
{
    public string Room => "ties";

    public LeavingWords Describe(Words words) => new([words["community.ties.goes"]], [words["community.safety.stays"]]);

    public async Task Export(XinhuoDb db, MemberId member, IArchive archive, CancellationToken cancel)
    {
        await archive.Add("ties", words["community.ties.heading"], Dealings(db, member, cancel), cancel);
        await archive.Add("reports", words["community.safety.heading"], Reported(db, member, cancel), cancel);
    }

    public Task Erase(XinhuoDb db, MemberId member, DateTimeOffset now) => db.Ties().Where(t => t.From == member || t.To == member).ExecuteDeleteAsync();

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Dealings(
        XinhuoDb db,
        MemberId member,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var ties =
            from tie in db.Ties().AsNoTracking().Where(t => (t.From == member || t.To == member) && t.Count > 0)
            join other in db.Members() on tie.From == member ? tie.To : tie.From equals other.Id
            where other.ErasedAt == null && (tie.From == member || tie.Kind != TieKind.Saved)
            orderby tie.LastAt
            select new
            {
                other.Name,
                Mine = tie.From == member,
                tie.Kind,
                tie.Count,
                tie.FirstAt,
                tie.LastAt,
            };
        await foreach (var tie in ties.AsAsyncEnumerable().WithCancellation(cancel))
            yield return new Dictionary<string, object?>
            {
                ["with"] = tie.Name,
                ["from"] = tie.Mine ? "me" : "them",
                ["kind"] = tie.Kind.ToString(),
                ["count"] = tie.Count,
                ["firstAt"] = tie.FirstAt,
                ["lastAt"] = tie.LastAt,
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Reported(
        XinhuoDb db,
        MemberId member,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var report in db.Set<Report>().AsNoTracking().Where(r => r.By == member).OrderBy(r => r.At).AsAsyncEnumerable().WithCancellation(cancel))
            yield return new Dictionary<string, object?>
            {
                ["at"] = report.At,
                ["reason"] = report.Reason.ToString(),
                ["words"] = report.Words,
                ["lines"] = report.Lines,
                ["closedAt"] = report.ClosedAt,
            };
    }
}
