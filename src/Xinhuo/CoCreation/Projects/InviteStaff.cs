using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Projects;

/// <summary>The team lets one of the brand's people in, to look and to talk; and shows them out again. Only the team does either (law 3).</summary>
internal static class InviteStaff
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TeamId id, MemberId who, string? why, int days, CommunityZone zone, DateTimeOffset now)
    {
        if (await TeamStanding.Alone(db, me, id) is not { MayWork: true, Team: var team })
            return Refusal.NotFound;
        if (!await db.Staff().AnyAsync(m => m.Id == who))
            return Refusal.On("Who", "cocreation.guest.nobody");
        var said = CleanText.Lines(why, TeamGuest.MostWhyCharacters, TeamGuest.MostWhyCharacters * 8);
        if (said.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy)
            return Refusal.On("Why", "cocreation.field.long", TeamGuest.MostWhyCharacters);
        if (days < 1 || days > TeamGuest.Longest.Days)
            return Refusal.On("Days", "cocreation.guest.days", TeamGuest.Longest.Days);
        if (await db.TeamGuests().AnyAsync(g => g.TeamId == id && g.MemberId == who && g.EndedAt == null))
            return Nothing.Value;
        var guest = new TeamGuest
        {
            Id = Guid.CreateVersion7(now),
            TeamId = id,
            MemberId = who,
            InvitedBy = me.Member(),
            At = now,
            Why = said.Text.Length == 0 ? null : said.Text,
            Until = zone.EndOf(zone.Day(now).AddDays(days)),
        };
        db.Add(guest);
        await db.SeatInProjectRoom(me, team.RoomId!.Value, who, fromStart: false, now);
        db.Record(me, now, new StaffInvited(id, team.BriefId, guest.Id, who, me.Member()));
        return Nothing.Value;
    }

    /// <summary>Anybody of the team, at any moment.</summary>
    public static async Task<Outcome<Nothing>> End(XinhuoDb db, Actor me, TeamId id, MemberId who, DateTimeOffset now)
    {
        if (await TeamStanding.Alone(db, me, id) is not { IsIn: true, Team: var team })
            return Refusal.NotFound;
        foreach (var guest in await db.TeamGuests().AsTracking().Where(g => g.TeamId == id && g.MemberId == who && g.EndedAt == null).ToListAsync())
            await Over(db, me, team, guest, me.Member(), now);
        return Nothing.Value;
    }

    /// <summary>Whoever works for the brand no more is nobody's guest.</summary>
    public static async Task EndAll(XinhuoDb db, MemberId who, DateTimeOffset now)
    {
        foreach (var guest in await db.TeamGuests().AsTracking().Where(g => g.MemberId == who && g.EndedAt == null).ToListAsync())
            await Over(db, Actor.House, await db.Teams().SingleAsync(t => t.Id == guest.TeamId), guest, null, now);
    }

    internal static async Task Over(XinhuoDb db, Actor by, Team team, TeamGuest guest, MemberId? who, DateTimeOffset now)
    {
        (guest.EndedAt, guest.EndedBy) = (now, who);
        if (team.RoomId is { } room)
            await db.UnseatFromProjectRoom(by, room, guest.MemberId, now);
        db.Record(by, now, new StaffShownOut(team.Id, team.BriefId, guest.Id, guest.MemberId));
    }
}
