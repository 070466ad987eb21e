using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.CoCreation.Projects;

/// <summary>Each hour: invitations of the brand's people that are past their day end. Doing it twice is doing it once.</summary>
internal sealed class EndInvitations(Acts acts, CommunityClock clock) : IRoutine
{
    public string Name => "team-guests";

    public string Word => "cocreation.guest.routine";

    public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-ddTHH", CultureInfo.InvariantCulture);

    public Task Run(string period, CancellationToken cancel) => acts.Run(db => End(db, clock.Now), cancel);

    private static async Task<Outcome<int>> End(XinhuoDb db, DateTimeOffset now)
    {
        var over = await db.TeamGuests().AsTracking().Where(g => g.EndedAt == null && g.Until <= now).ToListAsync();
        var ids = over.ConvertAll(g => g.TeamId);
        await db.InTurn([.. ids.Select(i => $"team:{i.Value}")]);
        var teams = await db.Teams().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id);
        foreach (var guest in over)
            await InviteStaff.Over(db, Actor.House, teams[guest.TeamId], guest, null, now);
        return over.Count;
    }
}
