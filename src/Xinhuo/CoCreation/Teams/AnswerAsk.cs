using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Teams;

/// <summary>
/// The second half: whoever was asked comes, or puts it away, which leaves no mark; one of the team says yes to a wish, or a kind no. Who asked may take it back.
/// </summary>
internal static class AnswerAsk
{
    public static async Task<Outcome<Nothing>> Accept(XinhuoDb db, Actor me, AskId id, DateTimeOffset now)
    {
        if (await Answering(db, me, id) is not { } found)
            return Refusal.NotFound;
        var (team, ask) = found;
        if (team.IsEnded)
            return Refusal.Of("cocreation.team.is-over");
        if (ask.AcceptedAt is not null)
            return Nothing.Value;
        if (!ask.IsOpen)
            return Refusal.Of("cocreation.ask.closed");
        if (ask.IsOwnWish && !await db.Members().ThatTakePart(now).AnyAsync(m => m.Id == ask.MemberId))
            return Refusal.Of("cocreation.ask.closed");
        ask.Accept(me.Member(), now);
        await Unput(db, id);
        return await TakeSeat.Do(db, me, team, ask.SeatId, ask.MemberId, now);
    }

    /// <summary>One of the team to who wished for a seat.</summary>
    public static async Task<Outcome<Nothing>> Refuse(XinhuoDb db, Actor me, AskId id, string? words, DateTimeOffset now)
    {
        if (await Answering(db, me, id) is not ({ } team, { IsOwnWish: true } ask))
            return Refusal.NotFound;
        if (!ask.IsOpen)
            return Refusal.Of("cocreation.ask.closed");
        var said = CleanText.Lines(words, TeamAsk.MostWordsCharacters, TeamAsk.MostWordsCharacters * 8);
        if (said.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy)
            return Refusal.On("Words", "cocreation.field.long", TeamAsk.MostWordsCharacters);
        ask.Refuse(me.Member(), said.Text.Length == 0 ? null : said.Text, now);
        db.Record(me, now, new SeatRefused(id, team.Id, team.BriefId, ask.MemberId, me.Member()));
        return Nothing.Value;
    }

    /// <summary>Whoever was asked does not want to. It is their own matter: no happening, and nothing that others read.</summary>
    public static async Task<Outcome<Nothing>> PutAway(XinhuoDb db, Actor me, AskId id, DateTimeOffset now)
    {
        var member = me.Member();
        if (!await db.TeamAsks().AnyAsync(a => a.Id == id && a.MemberId == member && a.By != member && a.HeldAt == null && a.AcceptedAt == null))
            return Refusal.NotFound;
        if (!await db.Set<AskPutAway>().AnyAsync(a => a.AskId == id))
            db.Add(new AskPutAway { AskId = id, At = now });
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> TakeBack(XinhuoDb db, Actor me, AskId id, DateTimeOffset now)
    {
        var by = me.Member();
        if (await db.TeamAsks().Where(a => a.Id == id && a.By == by).Select(a => (TeamId?)a.TeamId).SingleOrDefaultAsync() is not { } of)
            return Refusal.NotFound;
        if (await TeamStanding.Alone(db, me, of) is not { Team: var team })
            return Refusal.NotFound;
        var ask = await db.TeamAsks().AsTracking().SingleAsync(a => a.Id == id);
        if (!ask.IsOpen)
            return Nothing.Value;
        ask.Close(now);
        db.Record(me, now, new AskTakenBack(id, of, team.BriefId, by));
        return Nothing.Value;
    }

    /// <summary>The ask and its team, for who may say yes to it: whoever was asked, or one of the team where it was wished.</summary>
    private static async Task<(Team Team, TeamAsk Ask)?> Answering(XinhuoDb db, Actor me, AskId id)
    {
        if (me.IsStaff || await db.TeamAsks().Where(a => a.Id == id).Select(a => (TeamId?)a.TeamId).SingleOrDefaultAsync() is not { } of)
            return null;
        if (await TeamStanding.Alone(db, me, of) is not { } standing)
            return null;
        var ask = await db.TeamAsks().AsTracking().SingleAsync(a => a.Id == id);
        var mayAnswer = ask.HeldAt is null && (ask.IsOwnWish ? standing.IsIn : ask.MemberId == me.Member());
        return mayAnswer ? (standing.Team, ask) : null;
    }

    private static Task Unput(XinhuoDb db, AskId id) => db.Set<AskPutAway>().Where(a => a.AskId == id).ExecuteDeleteAsync();
}
