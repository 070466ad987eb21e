using Microsoft.EntityFrameworkCore;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Gatherings;

/// <summary>Asks one who was there to tell how it was; tells the others, and the hosts, that somebody did. Heard twice, the notice is there already.</summary>
internal sealed class TellOfRecap : IListener<RecapAsked>, IListener<RecapWritten>
{
    public async Task Hear(RecapAsked asked, Heard heard, XinhuoDb db)
    {
        if (await ToldGathering.Find(db, asked.Gathering) is { } told)
            await db.Notify(heard, await told.Hearing(db, [asked.Member]), told.Tell("community.notice.gathering.recap-asked", "recap-asked"));
    }

    public async Task Hear(RecapWritten written, Heard heard, XinhuoDb db)
    {
        if (await ToldGathering.Find(db, written.Gathering) is not { } told)
            return;
        var came = await db.GatheringSeats().Where(s => s.GatheringId == written.Gathering && s.SeatedAt != null).Select(s => s.MemberId).ToListAsync();
        var people = came.Concat(await TellOfGathering.Hosts(db, written.Gathering));
        await db.Notify(heard, await told.Hearing(db, people), told.Tell("community.notice.gathering.recap", "recap"));
    }
}
