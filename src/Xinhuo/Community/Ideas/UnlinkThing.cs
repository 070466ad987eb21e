using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Topics;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Ideas;

/// <summary>Takes back that a thing carried an idea out: somebody linked the wrong one. Whatever it was, the idea is open to decision again where nothing is left.</summary>
internal static class UnlinkThing
{
    public static async Task<Outcome<string>> Do(XinhuoDb db, Actor me, TopicId topic, Guid thing, DateTimeOffset now)
    {
        if (await GiveVoice.Held(db, topic) is not { } idea)
            return Refusal.NotFound;
        var things = await db.Set<IdeaOutcome>().AsTracking().Where(o => o.TopicId == topic).ToListAsync();
        if (things.Find(o => o.Id == thing) is not { } gone)
            return Refusal.NotFound;
        db.Remove(gone);
        if (things.Count == 1)
            idea.CarriedOutNoMore(now);
        db.Record(me, now, new IdeaThingUnlinked(topic, idea.GroupId, gone.Kind, gone.Title, gone.Address));
        PostTopic.Changed(db, topic, idea.GroupId);
        return gone.Title;
    }
}
