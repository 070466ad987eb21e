using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Experiences.Kits;

/// <summary>
/// Each day: where parcels went is forgotten two weeks after they arrived, and so is what nobody needs any more: of those who left before theirs was sent, and two
/// months after it was sent or the experience ended without a word. Doing it twice is doing it once.
/// </summary>
internal sealed class ForgetAddresses(Acts acts, CommunityClock clock) : IRoutine
{
    public static readonly TimeSpan AfterArrival = TimeSpan.FromDays(14),
        AfterSilence = TimeSpan.FromDays(60);

    public string Name => "addresses";

    public string Word => "experiences.kit.routine";

    public string PeriodOf(DateTimeOffset local) => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Task Run(string period, CancellationToken cancel) => acts.Run(db => Forget(db, clock.Now), cancel);

    private static async Task<Outcome<int>> Forget(XinhuoDb db, DateTimeOffset now)
    {
        var (arrived, silent) = (now - AfterArrival, now - AfterSilence);
        return await db.Set<Parcel>()
            .Where(p => p.Address != null)
            .Where(p =>
                p.ArrivedAt <= arrived
                || p.SentAt <= silent
                || p.SentAt == null
                    && (
                        !db.ExperienceGuests().Any(g => g.ExperienceId == p.ExperienceId && g.MemberId == p.MemberId && g.LeftAt == null)
                        || db.Experiences().Any(e => e.Id == p.ExperienceId && (e.EndsAt <= silent || e.CalledOffAt != null))
                    )
            )
            .ExecuteUpdateAsync(p =>
                p.SetProperty(x => x.Recipient, (string?)null)
                    .SetProperty(x => x.Phone, (string?)null)
                    .SetProperty(x => x.Address, (string?)null)
                    .SetProperty(x => x.ForgottenAt, now)
            );
    }
}
