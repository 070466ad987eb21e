using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation.Briefs;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Teams;

/// <summary>
/// What teams keep about a person: they take along the teams they were in, the calls they wrote, and what they asked and were asked. When they leave, they leave their
/// teams; what was asked of them goes; what the team made stays the team's.
/// </summary>
internal sealed class TeamsData(Words words) : IPersonalData
{
    public string Room => "teams";

    public LeavingWords Describe(Words said) => new([said["cocreation.leaving.goes"]], [said["cocreation.leaving.stays"]]);

    public async Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel)
    {
        await archive.Add("teams", words["cocreation.archive.teams"], Teams(db, me), cancel);
        await archive.Add("asked", words["cocreation.archive.asked"], Asks(db, me), cancel);
    }

    public async Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        await LeaveTeam.All(db, Actor.House, me, now);
        await HandOverBriefs.From(db, me, now);
        await Projects.InviteStaff.EndAll(db, me, now);
        await db.TeamAsks().Where(a => a.MemberId == me || a.By == me).ExecuteDeleteAsync();
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Teams(XinhuoDb db, MemberId me)
    {
        var teams = db.TeamMakers()
            .Where(m => m.MemberId == me)
            .Join(db.Teams(), m => m.TeamId, t => t.Id, (m, t) => new { Maker = m, Team = t })
            .OrderBy(x => x.Maker.JoinedAt);
        await foreach (var one in teams.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["team"] = one.Team.Title,
                ["address"] = one.Team.Href,
                ["joined"] = one.Maker.JoinedAt,
                ["left"] = one.Maker.LeftAt,
                ["call"] = one.Team.CalledBy == me ? one.Team.Body : null,
                ["handed in"] = one.Team.HandedInBy == me ? one.Team.HandedInWords : null,
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Asks(XinhuoDb db, MemberId me)
    {
        var asks =
            from a in db.TeamAsks()
            where a.By == me || a.MemberId == me && a.HeldAt == null
            join t in db.Teams() on a.TeamId equals t.Id
            orderby a.At
            select new
            {
                Ask = a,
                t.Title,
                Away = a.MemberId == me && db.Set<AskPutAway>().Any(p => p.AskId == a.Id),
            };
        await foreach (var one in asks.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = one.Ask.At,
                ["team"] = one.Title,
                ["words"] = one.Ask.Words,
                ["by oneself"] = one.Ask.By == me,
                ["yes"] = one.Ask.AcceptedAt,
                ["answer"] = one.Ask.AnswerWords,
                ["put away"] = one.Away,
            };
    }
}
