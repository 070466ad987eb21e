using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Teams;

/// <summary>
/// The first half of a mutual yes: somebody would like to sit (<see cref="Wish"/>), or one of the team asks somebody (<see cref="Ask"/>). Asked twice, it is asked once.
/// Where one side does not want to hear from the other it is kept back, and looks like any other.
/// </summary>
internal static class AskForSeat
{
    public static async Task<Outcome<AskId>> Wish(XinhuoDb db, Actor me, TeamId id, SeatId seat, string? words, DateTimeOffset now)
    {
        if (me.IsStaff || await TeamStanding.Alone(db, me, id) is not { Team: var team } standing)
            return Refusal.NotFound;
        if (standing.IsIn)
            return Refusal.Of("cocreation.seat.in-already");
        var member = me.Member();
        var people = await db.PeopleIn(id).Select(m => m.Id).ToListAsync();
        if (await db.Set<Block>().AnyAsync(b => b.By == member && people.Contains(b.Of)))
            return Refusal.Of("cocreation.seat.you-blocked");
        var held = await db.Set<Block>().AnyAsync(b => b.Of == member && people.Contains(b.By));
        var put = await Put(db, me, team, seat, member, words, held, now);
        if (!put.Refused && put.Value.IsNew)
            db.Record(me, now, new SeatWished(put.Value.Id, id, team.BriefId, seat, member, held));
        return put.Refused ? put.Refusal! : put.Value.Id;
    }

    public static async Task<Outcome<AskId>> Ask(XinhuoDb db, Actor me, TeamId id, SeatId seat, MemberId to, string? words, DateTimeOffset now)
    {
        if (await TeamStanding.Alone(db, me, id) is not { IsIn: true, Team: var team })
            return Refusal.NotFound;
        var by = me.Member();
        if (!await db.Members().AnyAsync(m => m.Id == to && m.ErasedAt == null))
            return Refusal.On("Who", "cocreation.ask.nobody");
        if (!await db.Members().AnyAsync(m => m.Id == to && m.Role == Role.Member))
            return Refusal.On("Who", "cocreation.ask.staff");
        if (await db.TeamMakers().AnyAsync(m => m.TeamId == id && m.MemberId == to && m.LeftAt == null))
            return Refusal.On("Who", "cocreation.ask.in-already");
        if (await db.Set<Block>().AnyAsync(b => b.By == by && b.Of == to))
            return Refusal.On("Who", "cocreation.seat.you-blocked");
        var held = await db.Set<Block>().AnyAsync(b => b.By == to && b.Of == by);
        var put = await Put(db, me, team, seat, to, words, held, now);
        if (put.Refused || !put.Value.IsNew)
            return put.Refused ? put.Refusal! : put.Value.Id;
        db.Record(me, now, new SeatAsked(put.Value.Id, id, team.BriefId, seat, to, by, held));
        return put.Value.Id;
    }

    private static async Task<Outcome<(AskId Id, bool IsNew)>> Put(
        XinhuoDb db,
        Actor me,
        Team team,
        SeatId seat,
        MemberId member,
        string? words,
        bool held,
        DateTimeOffset now
    )
    {
        if (team.IsEnded)
            return Refusal.Of("cocreation.team.is-over");
        var said = CleanText.Lines(words, TeamAsk.MostWordsCharacters, TeamAsk.MostWordsCharacters * 8);
        if (said.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy)
            return Refusal.On("Words", "cocreation.field.long", TeamAsk.MostWordsCharacters);
        if (seat == default)
            return Refusal.On("seat", "cocreation.seat.choose");
        if (await db.TeamSeats().SingleOrDefaultAsync(s => s.Id == seat && s.TeamId == team.Id) is not { } there)
            return Refusal.Of("cocreation.seat.gone");
        if (!there.IsEmpty)
            return Refusal.Of("cocreation.seat.is-taken");
        var by = me.Member();
        var wish = by == member;
        var open = await db.TeamAsks()
            .Where(a => a.SeatId == seat && a.MemberId == member && a.AcceptedAt == null && a.RefusedAt == null && a.ClosedAt == null)
            .Where(a => wish ? a.By == member : a.By == by || a.By != member && a.HeldAt == null)
            .Select(a => (AskId?)a.Id)
            .FirstOrDefaultAsync();
        if (open is { } asked)
            return (asked, false);
        var ask = new TeamAsk
        {
            Id = Ids.New<AskId>(now),
            TeamId = team.Id,
            SeatId = seat,
            MemberId = member,
            By = by,
            Words = said.Text.Length == 0 ? null : said.Text,
            At = now,
            HeldAt = held ? now : null,
        };
        db.Add(ask);
        return (ask.Id, true);
    }
}
