using Microsoft.EntityFrameworkCore;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Gatherings;

/// <summary>
/// A gathering was put away: what was told of it stays, quotes it no more and does not name it until it is brought back. What it names follows from how
/// the gathering stands now, so hearing twice or out of order changes nothing. Of a recap, a sentence or a line no notice ever quotes a word.
/// </summary>
internal sealed class ForgetGathering : IListener<GatheringHidden>, IListener<ThingRestored>
{
    public Task Hear(GatheringHidden hidden, Heard heard, XinhuoDb db) => Name(db, hidden.Gathering);

    /// <summary>What was brought back may be of another kind: then nothing was told of such a gathering.</summary>
    public Task Hear(ThingRestored restored, Heard heard, XinhuoDb db) => Name(db, new GatheringId(restored.Thing));

    private static async Task Name(XinhuoDb db, GatheringId id)
    {
        if (!await db.Set<Gathering>().AnyAsync(g => g.Id == id))
            return;
        var (thing, title) = (id.Value, (await ToldGathering.Find(db, id))?.Title);
        var told = db.Notices().Where(n => n.Thing == thing);
        await db.Rename(told, 0, title);
        if (title is null)
            await told.Where(n => n.Quote != null).ExecuteUpdateAsync(n => n.SetProperty(x => x.Quote, (string?)null));
    }
}
