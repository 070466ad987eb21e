using Xinhuo.Community.Brakes;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Gatherings;

/// <summary>回顾: one who was there tells how it was, in words and photographs. The first to tell is its author, and may say it better.</summary>
internal static class WriteRecap
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, GatheringId id, PostWords words, DateTimeOffset now)
    {
        if (await GatheringStanding.Alone(db, me, id) is not ({ } standing, _))
            return Refusal.NotFound;
        var gathering = standing.Gathering;
        if (!RecapRights.May(gathering, await Seats.Of(db, id, me.Member()), standing.Hosts, me.Member()))
            return gathering.RecapBy is null ? Refusal.NotFound : Refusal.Of("community.recap.taken");
        if (gathering.RecapHiddenAt is not null)
            return Refusal.Of("community.recap.put-away");
        if (!gathering.IsOver(now) || gathering.IsCancelled)
            return Refusal.Of("community.recap.not-yet");
        if (await Watch.Words(db, me, words, gathering.GroupId, now) is { } held)
            return held;
        var photos = await Photos.Show(db, words.Photos, me.Member().Value, GatheringStanding.AudienceOf(gathering.GroupId) ?? Audiences.All, words.Alts);
        var gone = PostPhotos.Read(gathering.RecapPhotos).Select(p => p.Id).Except(photos.Select(p => p.Id)).ToList();
        await Photos.Drop(db, gone, Audiences.Only(me.Member().Value), now);
        var first = gathering.RecapAt is null;
        (gathering.RecapBy, gathering.RecapAt) = (me.Member(), gathering.RecapAt ?? now);
        (gathering.Recap, gathering.RecapHtml, gathering.RecapPhotos) = (words.Body, words.Html, PostPhotos.Write(photos));
        if (first)
            db.Record(me, now, new RecapWritten(id, gathering.GroupId, me.Member()));
        GatheringStanding.Changed(db, gathering);
        return Nothing.Value;
    }
}
