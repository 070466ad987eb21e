using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Desk;

/// <summary>
/// Somebody of the brand answers a request, and looks after it where nobody did; or whoever asked asks on, and it is open again whatever was said of it.
/// </summary>
internal static class WriteToRequest
{
    public static async Task<Outcome<int>> Do(XinhuoDb db, Actor me, HelpRequestId id, PostWords words, Guid? once, DateTimeOffset now)
    {
        if (await HelpStanding.Alone(db, me, id) is not { MayWrite: true } standing)
            return Refusal.NotFound;
        var (request, by) = (standing.Request, me.Member());
        if (
            once is not null
            && await db.HelpLines().Where(l => l.AuthorId == by && l.Once == once).Select(l => (int?)l.Number).SingleOrDefaultAsync() is { } said
        )
            return said;
        if (request.IsSettled(now))
            return Refusal.Of("cocreation.desk.settled");
        var number = ++request.LastNumber;
        db.Add(
            new HelpLine
            {
                RequestId = id,
                Number = number,
                AuthorId = by,
                At = now,
                Photos = PostPhotos.Write(await Photos.Show(db, words.Photos, by.Value, HelpStanding.AudienceOf(id), words.Alts)),
                Body = words.Body,
                BodyHtml = words.Html,
                Once = once,
            }
        );
        if (standing.IsAsker)
            AskOn(db, me, standing, number, now);
        else
            Answer(db, me, standing, number, now);
        return number;
    }

    private static void AskOn(XinhuoDb db, Actor me, HelpStanding standing, int number, DateTimeOffset now)
    {
        var request = standing.Request;
        request.Ask(now);
        db.Record(me, now, new HelpAskedOn(request.Id, number, me.Member(), request.OwnerId, request.TeamId, standing.Team?.BriefId));
    }

    private static void Answer(XinhuoDb db, Actor me, HelpStanding standing, int number, DateTimeOffset now)
    {
        var request = standing.Request;
        request.Answer();
        if (request is { OwnerId: null, IsDone: false })
            LookAfterRequest.Take(db, me, standing, answering: true, now);
        db.Record(me, now, new HelpAnswered(request.Id, number, request.AskerId, me.Member(), request.TeamId, standing.Team?.BriefId));
    }
}
