using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.CoCreation.Desk;

/// <summary>Whoever asked at the desk and waits for a word of the brand: what is nobody's yet, and what this colleague looks after.</summary>
internal sealed class RequestsToAnswer(Words words) : IStaffWork
{
    public async Task<Lead?> Duty(XinhuoDb db, Viewer me, DateTimeOffset now)
    {
        var mine = Mine(db, me.MemberId()!.Value);
        var found = await mine.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Oldest = g.Min(r => r.WaitsSince) }).SingleOrDefaultAsync();
        if (found is null)
            return null;
        var first = await mine.OrderBy(r => r.WaitsSince).Select(r => r.Id).FirstAsync();
        return new Lead(
            words.Count("cocreation.desk.duty", found.Count, Spoken.Number(found.Count)),
            words["community.home.duty.since"],
            found.Count == 1 ? $"/help/{first.Value}" : "/help",
            "circle-help",
            found.Oldest
        );
    }

    public async Task<Queue?> Waiting(XinhuoDb db, Viewer me, int most, DateTimeOffset now)
    {
        var mine = Mine(db, me.MemberId()!.Value);
        var all = await mine.CountAsync();
        if (all == 0)
            return null;
        var shown = await HelpReading.Rows(db, mine.OrderBy(r => r.OwnerId != null).ThenBy(r => r.WaitsSince).ThenBy(r => r.Id), most);
        return new Queue(
            "help",
            [
                .. shown.Select(r => new Waiting(
                    r.Asker.Id,
                    r.Asker.IsErased ? words["community.someone-who-left"] : r.Asker.Name,
                    r.Asker.IsErased ? null : r.Asker.PhotoUrl,
                    r.Asker.Href,
                    r.Request.WaitsSince!.Value,
                    r.Request.OwnerId is null ? "cocreation.desk.serving.said" : "cocreation.desk.serving.yours",
                    r.Request.Title,
                    "cocreation.desk.answer",
                    "reply",
                    r.Request.Href
                )),
            ],
            all - shown.Count,
            "/help"
        )
        {
            Word = "cocreation.desk.serving",
        };
    }

    private static IQueryable<HelpRequest> Mine(XinhuoDb db, MemberId me) =>
        db.HelpRequests().Where(r => r.WaitsSince != null && r.AskerId != me && (r.OwnerId == null || r.OwnerId == me));
}
