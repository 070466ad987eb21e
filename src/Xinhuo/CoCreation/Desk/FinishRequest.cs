using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Desk;

/// <summary>
/// 这下好了: whoever asked says which answer helped; or the owner says that it is done, which stands unless whoever asked asks on within a week; or whoever asked
/// needs it no more and takes it back.
/// </summary>
internal static class FinishRequest
{
    public static async Task<Outcome<Nothing>> Helped(XinhuoDb db, Actor me, HelpRequestId id, int number, DateTimeOffset now)
    {
        if (await HelpStanding.Alone(db, me, id) is not { IsAsker: true } standing)
            return Refusal.NotFound;
        var (request, by) = (standing.Request, me.Member());
        if (await db.HelpLines().SingleOrDefaultAsync(l => l.RequestId == id && l.Number == number && l.AuthorId != by) is not { } answer)
            return Refusal.NotFound;
        if (request.IsSettled(now) || request.HelpedAsAskerSays && request.HelpedNumber == number)
            return Nothing.Value;
        Finish(db, me, standing, answer, now);
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Done(XinhuoDb db, Actor me, HelpRequestId id, DateTimeOffset now)
    {
        if (await HelpStanding.Alone(db, me, id) is not { MayAnswer: true } standing)
            return Refusal.NotFound;
        var (request, asker) = (standing.Request, standing.Request.AskerId);
        if (request.OwnerId != me.Member())
            return Refusal.Of("cocreation.desk.not-yours");
        if (request.IsDone)
            return Nothing.Value;
        var answers = db.HelpLines().Where(l => l.RequestId == id && l.AuthorId != asker);
        if (request.WaitsSince is not null || await answers.OrderByDescending(l => l.Number).FirstOrDefaultAsync() is not { } answer)
            return Refusal.Of("cocreation.desk.say-first");
        Finish(db, me, standing, answer, now);
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> TakeBack(XinhuoDb db, Actor me, HelpRequestId id, DateTimeOffset now)
    {
        if (await HelpStanding.Alone(db, me, id) is not { IsAsker: true, Request: var request } standing)
            return Refusal.NotFound;
        if (request.IsDone)
            return Refusal.Of("cocreation.desk.is-done");
        request.TakeBack(now);
        var pictures = await db.HelpLines().Where(l => l.RequestId == id && l.Photos != null).Select(l => l.Photos).ToListAsync();
        await Photos.Drop(db, [.. pictures.Append(request.Photos).SelectMany(PostPhotos.Read).Select(p => p.Id)], Audiences.Nobody, now);
        db.Record(me, now, new HelpTakenBack(id, me.Member(), request.OwnerId, request.TeamId, standing.Team?.BriefId));
        return Nothing.Value;
    }

    private static void Finish(XinhuoDb db, Actor me, HelpStanding standing, HelpLine answer, DateTimeOffset now)
    {
        var request = standing.Request;
        request.Finish(me.Member(), answer, now);
        db.Record(me, now, new HelpDone(request.Id, answer.Number, request.AskerId, answer.AuthorId, me.Member(), request.TeamId, standing.Team?.BriefId));
    }
}
