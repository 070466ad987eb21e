using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Teams;

/// <summary>Anybody of the team says the call better, or names other seats. A seat with somebody in it stays; an empty one that is taken out closes what was asked for it.</summary>
internal static class ChangeTeam
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TeamId id, PostWords words, IReadOnlyList<NamedSeat> named, DateTimeOffset now)
    {
        if (await TeamStanding.Alone(db, me, id) is not { IsIn: true, Team: var team })
            return Refusal.NotFound;
        if (team.IsEnded)
            return Refusal.Of("cocreation.team.is-over");
        var seats = await db.TeamSeats().AsTracking().Where(s => s.TeamId == id).OrderBy(s => s.Place).ToListAsync();
        var gone = seats.Where(s => s.IsEmpty && named.All(n => n.Id != s.Id)).ToList();
        var kept = seats.Except(gone).ToList();
        var added = named.Where(n => seats.All(s => s.Id != n.Id)).ToList();
        if (kept.Count + added.Count > Team.MostSeats)
            return Refusal.On("Seats", "cocreation.seats.many", Team.MostSeats);
        foreach (var seat in kept)
            if (named.FirstOrDefault(n => n.Id == seat.Id) is { } same)
                (seat.SkillId, seat.Note) = (same.Skill, same.Note);
        var next = seats.Count == 0 ? 0 : seats[^1].Place + 1;
        db.AddRange(added.Select((n, i) => CallTeam.Seat(id, n.Skill, n.Note, next + i, now)));
        db.RemoveRange(gone);
        await TakeSeat.CloseAsks(db, [.. gone.Select(s => s.Id)], now);
        team.Photos = await KeptPictures.Change(db, me, team.Photos, words, Audiences.Members, now);
        if (team.RoomId is { } room && team.Title != words.Title)
            await db.NameProjectRoom(room, words.Title!);
        (team.Title, team.Body, team.BodyHtml) = (words.Title!, words.Body, words.Html);
        db.Record(me, now, new TeamChanged(id, team.BriefId, Members.MembersDb.Member(me)));
        return Nothing.Value;
    }
}
