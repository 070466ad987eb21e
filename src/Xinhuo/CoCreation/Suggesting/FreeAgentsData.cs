using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>That somebody is free, and for which teams they do not want to be thought of. It goes with the person.</summary>
internal sealed class FreeAgentsData(Words words) : IPersonalData
{
    public string Room => "free";

    public LeavingWords Describe(Words said) => new([said["cocreation.suggesting.leaving.goes"]], []);

    public async Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel)
    {
        await archive.Add("free", words["cocreation.suggesting.archive.free"], Free(db, me), cancel);
        await archive.Add("not-thought-of", words["cocreation.suggesting.archive.objections"], Objections(db, me), cancel);
    }

    public async Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        await db.FreeAgents().Where(a => a.MemberId == me).ExecuteDeleteAsync();
        await db.TeamObjections().Where(o => o.MemberId == me).ExecuteDeleteAsync();
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Free(XinhuoDb db, MemberId me)
    {
        var roles = await db.FreeAgentRoles().Where(r => r.MemberId == me).Join(db.Skills(), r => r.SkillId, s => s.Id, (_, s) => s).ToListAsync();
        await foreach (var agent in db.FreeAgents().Where(a => a.MemberId == me).AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["since"] = agent.Since,
                ["until"] = agent.Until,
                ["words"] = agent.Words,
                ["roles"] = roles.ConvertAll(s => s.Name),
                ["not suggested since"] = agent.QuietSince,
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Objections(XinhuoDb db, MemberId me)
    {
        var objections = db.TeamObjections().Where(o => o.MemberId == me).Join(db.Teams(), o => o.TeamId, t => t.Id, (o, t) => new { o.At, t.Title });
        await foreach (var one in objections.AsAsyncEnumerable())
            yield return new Dictionary<string, object?> { ["team"] = one.Title, ["at"] = one.At };
    }
}
