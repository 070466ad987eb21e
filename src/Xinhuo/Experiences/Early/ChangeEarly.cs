using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Experiences.Early;

/// <summary>Its author, or whoever leads the experience, changes a piece, opens it at once, or takes it back.</summary>
internal static class ChangeEarly
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, EarlyPieceId id, PostWords words, EarlyPlan plan, DateTimeOffset now)
    {
        if (await EarlyStanding.Mine(db, me, id, now) is not { } piece)
            return Refusal.NotFound;
        piece.Photos = await KeptPictures.Change(db, me, piece.Photos, words, EarlyStanding.AudienceOf(id), now);
        (piece.Title, piece.Body, piece.BodyHtml, piece.EditedAt) = (words.Title!, words.Body, words.Html, now);
        piece.Keep(plan.OpensAt, plan.Marked, now);
        await db.Put(new Findable(PutEarly.FoundAs, id.Value, id.Value, piece.CreatedAt, words.Findable));
        db.Record(me, now, new EarlyPieceChanged(id, piece.ExperienceId, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Open(XinhuoDb db, Actor me, EarlyPieceId id, DateTimeOffset now)
    {
        if (await EarlyStanding.Mine(db, me, id, now) is not { } piece)
            return Refusal.NotFound;
        if (piece.IsOpen(now))
            return Nothing.Value;
        piece.Open(now);
        db.Record(me, now, new EarlyPieceOpened(id, piece.ExperienceId, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<ExperienceId>> Withdraw(XinhuoDb db, Actor me, EarlyPieceId id, DateTimeOffset now)
    {
        if (await EarlyStanding.Mine(db, me, id, now) is not { } piece)
            return Refusal.NotFound;
        piece.Withdraw(now);
        await Photos.Drop(db, [.. PostPhotos.Read(piece.Photos).Select(p => p.Id)], Audiences.Nobody, now);
        await db.Remove(PutEarly.FoundAs, id.Value);
        db.Record(me, now, new EarlyPieceWithdrawn(id, piece.ExperienceId, me.Member()));
        return piece.ExperienceId;
    }
}
