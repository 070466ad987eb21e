using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Projects;

/// <summary>Tells the brand's person that the team let them in, and what for; and the team that somebody was let in, or went. Heard twice, the notice is there already.</summary>
internal sealed class TellOfGuests : IListener<StaffInvited>, IListener<StaffShownOut>
{
    public async Task Hear(StaffInvited invited, Heard heard, XinhuoDb db)
    {
        var team = await db.Teams().SingleAsync(t => t.Id == invited.Team);
        var guest = await db.TeamGuests().Where(g => g.Id == invited.Invitation).Select(g => g.Why).SingleOrDefaultAsync();
        var name = await db.Members().Where(m => m.Id == invited.Who).Select(m => m.Name).SingleAsync();
        var room = $"{team.Href}/room";
        await db.Notify(
            heard,
            [invited.Who],
            new Tidings("project", "cocreation.notice.let-in", room, $"guest:{invited.Invitation:N}")
            {
                Values = [team.Title],
                Quote = guest,
                Thing = team.Id.Value,
                Regardless = true,
            }
        );
        await db.Notify(
            heard,
            await db.PeopleIn(team.Id).Select(m => m.Id).ToListAsync(),
            new Tidings("project", "cocreation.notice.let-in-by", $"{room}/guests", $"guest:{invited.Invitation:N}:team")
            {
                Values = [team.Title, name],
                Thing = team.Id.Value,
                Regardless = true,
            }
        );
    }

    public async Task Hear(StaffShownOut ended, Heard heard, XinhuoDb db)
    {
        var team = await db.Teams().SingleAsync(t => t.Id == ended.Team);
        await db.Notify(
            heard,
            [ended.Who],
            new Tidings("project", "cocreation.notice.shown-out", team.Href, $"guest:{ended.Invitation:N}:over")
            {
                Values = [team.Title],
                Thing = team.Id.Value,
                Regardless = true,
            }
        );
    }
}
