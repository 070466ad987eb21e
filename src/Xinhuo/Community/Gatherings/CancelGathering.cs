using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Gatherings;

/// <summary>Calls a gathering off, and says why: this one, or in a series this and those after it, and then it comes back no more.</summary>
internal static class CancelGathering
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, GatheringId id, string? why, bool later, DateTimeOffset now)
    {
        if (await GatheringStanding.Alone(db, me, id) is not ({ MayHost: true } standing, _))
            return Refusal.NotFound;
        var gathering = standing.Gathering;
        if (gathering.IsCancelled)
            return Nothing.Value;
        if (gathering.IsOver(now))
            return Refusal.Of("community.gathering.is-over");
        var said = CleanText.Lines(why, Gathering.MostReasonCharacters, Gathering.MostReasonUnits);
        if (said.Refusal == TextRefusal.Empty)
            return Refusal.On("Why", "community.gathering.why-missing");
        if (!said.IsFine)
            return Refusal.On("Why", "community.gathering.why-long", Gathering.MostReasonCharacters);
        later = later && gathering.SeriesId is not null;
        foreach (var row in later ? await SeriesRows.From(db, gathering, now) : [gathering])
        {
            row.Cancel(me.Member(), said.Text, now);
            await db.Remove("gathering", row.Id.Value);
        }
        if (!later)
            await SeriesRows.StayFound(db, gathering, now);
        if (later)
            (await SeriesRows.Held(db, gathering.SeriesId!.Value)).EndedAt = now;
        db.Record(me, now, new GatheringCancelled(id, gathering.GroupId, me.Member(), later));
        GatheringStanding.Changed(db, gathering);
        return Nothing.Value;
    }
}
