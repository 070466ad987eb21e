using System.Globalization;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Community.MeetUps;

/// <summary>Each hour: minutes that nobody ended, once their meet-up is long over. What was ended is not found again.</summary>
internal sealed class EndForgottenMinutes(Acts acts, CommunityClock clock) : IRoutine
{
    public string Name => "meet-up-minutes";

    public string Word => "community.meet-up.routine";

    public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture);

    public Task Run(string period, CancellationToken cancel) => acts.Run(db => LeadMeetUp.EndForgotten(db, clock.Now), cancel);
}
