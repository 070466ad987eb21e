using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Desk;

/// <summary>Requests as lists show them.</summary>
internal static class HelpReading
{
    public const int OnePage = 20;

    public static IQueryable<HelpRequest> Standing(XinhuoDb db) => db.HelpRequests().Where(r => r.TakenBackAt == null);

    /// <summary>What this member asked, and what was asked for the teams they are in.</summary>
    public static IQueryable<HelpRequest> Of(XinhuoDb db, MemberId me) =>
        Standing(db).Where(r => r.AskerId == me || r.TeamId != null && db.TeamMakers().Any(m => m.TeamId == r.TeamId && m.MemberId == me && m.LeftAt == null));

    /// <summary>What was helped with, of one kind or of all (null).</summary>
    public static IQueryable<HelpRequest> Done(XinhuoDb db, HelpKind? kind) => Standing(db).Where(r => r.DoneAt != null && (kind == null || r.Kind == kind));

    /// <summary>The newest first.</summary>
    public static async Task<(IReadOnlyList<HelpRow> Rows, string? Next)> Page(XinhuoDb db, IQueryable<HelpRequest> requests, string? after)
    {
        if (PageKey.Read(after) is { } key)
            requests = requests.Where(r => r.At < key.At || r.At == key.At && r.Id < new HelpRequestId(key.Id));
        var rows = await Rows(db, requests.OrderByDescending(r => r.At).ThenByDescending(r => r.Id), OnePage + 1);
        var next = rows.Count > OnePage ? PageKey.Write(rows[OnePage - 1].Request.At, rows[OnePage - 1].Request.Id.Value) : null;
        return ([.. rows.Take(OnePage)], next);
    }

    /// <param name="ordered">In the order in which they come back.</param>
    public static async Task<IReadOnlyList<HelpRow>> Rows(XinhuoDb db, IQueryable<HelpRequest> ordered, int most)
    {
        var requests = await ordered.Take(most).ToListAsync();
        var people = requests.Select(r => r.AskerId).Union(requests.Select(r => r.OwnerId).OfType<MemberId>()).ToList();
        var teams = requests.Select(r => r.TeamId).OfType<TeamId>().Distinct().ToList();
        var members = await db.Members().Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id);
        var titles = await db.Teams().Where(t => teams.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Title);
        return requests.ConvertAll(r => new HelpRow(
            r,
            members[r.AskerId],
            r.OwnerId is { } owner ? members[owner] : null,
            r.TeamId is { } team ? titles[team] : null
        ));
    }
}

/// <param name="Owner">Whoever of the brand looks after it.</param>
/// <param name="Team">The name of the project it is for.</param>
internal sealed record HelpRow(HelpRequest Request, Member Asker, Member? Owner, string? Team)
{
    /// <summary>"waits", "answered", "said-done" or "done".</summary>
    public string State =>
        Request.IsDone
            ? Request.HelpedAsAskerSays
                ? "done"
                : "said-done"
            : Request.WaitsSince is null
                ? "answered"
                : Owner is null
                    ? "waits"
                    : "owned";
}
