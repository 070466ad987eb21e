using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Brakes;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Steps;

/// <summary>Steps, appeals and held words go along with the person; what hosts decided stays without a name, held words and links go.</summary>
internal sealed class HealthOfPerson(Words words) : IPersonalData
{
    public string Room => "health";

    public LeavingWords Describe(Words said) => new([said["community.health.goes"]], [said["community.health.stays"]]);

    public async Task Export(XinhuoDb db, MemberId member, IArchive archive, CancellationToken cancel)
    {
        await archive.Add("steps", words["community.health.steps"], Steps(db, member), cancel);
        await archive.Add("held", words["community.link.mine"], HeldBack(db, member), cancel);
    }

    public async Task Erase(XinhuoDb db, MemberId member, DateTimeOffset now)
    {
        await db.Set<HeldPost>().Where(h => h.By == member).ExecuteDeleteAsync();
        await db.Set<LinkSighting>().Where(s => s.By == member).ExecuteDeleteAsync();
        var steps = db.Set<Sanction>().Where(s => s.MemberId == member).Select(s => s.Id);
        // What they wrote themselves goes; that a host decided, and how, stays.
        await db.Set<Appeal>().Where(a => steps.Contains(a.SanctionId)).ExecuteUpdateAsync(a => a.SetProperty(x => x.Words, ""));
        await db.Set<Sanction>().Where(s => s.MemberId == member).ExecuteUpdateAsync(s => s.SetProperty(x => x.Lines, (string?)null));
        await db.Set<Report>().Where(r => r.AuthorId == member && r.ClosedAt != null).ExecuteUpdateAsync(r => r.SetProperty(x => x.Lines, ""));
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Steps(XinhuoDb db, MemberId member)
    {
        foreach (var step in await StepLine.Of(db, db.Set<Sanction>().Where(s => s.MemberId == member), int.MaxValue))
            yield return new Dictionary<string, object?>
            {
                ["at"] = step.Row.At,
                ["step"] = step.Row.Step.ToString(),
                ["rule"] = step.Rule,
                ["why"] = step.Row.Why,
                ["about"] = step.Row.Lines,
                ["until"] = step.Row.EndsAt,
                ["ended"] = step.Row.EndedAt,
                ["ended because"] = step.Row.EndedWhy,
                ["appeal"] = step.Appeal?.Words,
                ["verdict"] = step.Appeal?.Verdict?.ToString(),
                ["answer"] = step.Appeal?.Answer,
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> HeldBack(XinhuoDb db, MemberId member)
    {
        await foreach (var held in db.Set<HeldPost>().Where(h => h.By == member).OrderBy(h => h.At).AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = held.At,
                ["link"] = held.Link,
                ["words"] = held.Words,
            };
    }
}
