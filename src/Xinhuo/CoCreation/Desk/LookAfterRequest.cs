using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Desk;

/// <summary>Somebody of the brand looks after a request, or no more. One at a time: whoever comes second is told who it is.</summary>
internal static class LookAfterRequest
{
    public static async Task<Outcome<Nothing>> Take(XinhuoDb db, Actor me, HelpRequestId id, DateTimeOffset now)
    {
        if (await HelpStanding.Alone(db, me, id) is not { MayAnswer: true } standing)
            return Refusal.NotFound;
        var (request, by) = (standing.Request, me.Member());
        if (request.OwnerId == by)
            return Nothing.Value;
        if (request.OwnerId is { } other)
            return Refusal.Of("cocreation.desk.taken", await db.Members().Where(m => m.Id == other).Select(m => m.Name).SingleAsync());
        if (request.IsDone)
            return Refusal.Of("cocreation.desk.is-done");
        Take(db, me, standing, answering: false, now);
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> LetGo(XinhuoDb db, Actor me, HelpRequestId id, DateTimeOffset now)
    {
        if (await HelpStanding.Alone(db, me, id) is not { MayAnswer: true } standing)
            return Refusal.NotFound;
        if (standing.Request.OwnerId == me.Member())
            LetGo(db, me, standing.Request, standing.Team?.BriefId, now);
        return Nothing.Value;
    }

    /// <summary>Within the act of somebody who may.</summary>
    public static void Take(XinhuoDb db, Actor me, HelpStanding standing, bool answering, DateTimeOffset now)
    {
        var request = standing.Request;
        request.Take(me.Member(), now);
        db.Record(me, now, new HelpTaken(request.Id, request.AskerId, me.Member(), answering, request.TeamId, standing.Team?.BriefId));
    }

    public static void LetGo(XinhuoDb db, Actor by, HelpRequest request, BriefId? brief, DateTimeOffset now)
    {
        var owner = request.OwnerId!.Value;
        request.LetGo();
        db.Record(by, now, new HelpLetGo(request.Id, owner, request.TeamId, brief));
    }
}

/// <summary>Whoever works for the brand no more looks after no request: what was theirs is nobody's, and first in the queue. Heard twice, nothing of theirs is left.</summary>
internal sealed class LetGoOfRequests : IListener<RoleChanged>
{
    public async Task Hear(RoleChanged changed, Heard heard, XinhuoDb db)
    {
        if (!await db.Staff().AnyAsync(m => m.Id == changed.Member))
            await From(db, changed.Member, heard.At);
    }

    /// <summary>Within the act that lets them go.</summary>
    public static async Task From(XinhuoDb db, MemberId gone, DateTimeOffset now)
    {
        var requests = await db.HelpRequests().AsTracking().Where(r => r.OwnerId == gone).ToListAsync();
        var teams = requests.Select(r => r.TeamId).OfType<TeamId>().Distinct().ToList();
        var briefs = await db.Teams().Where(t => teams.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.BriefId);
        foreach (var request in requests)
            LookAfterRequest.LetGo(db, Actor.House, request, request.TeamId is { } team ? briefs[team] : null, now);
        await db.SaveChangesAsync();
    }
}
