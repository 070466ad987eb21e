using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Steps;

/// <summary>Tells the member of a step, of its end and of what became of their appeal; and the other hosts that an appeal waits. Heard twice, the notices are there already.</summary>
internal sealed class TellOfSteps : IListener<SanctionGiven>, IListener<SanctionLifted>, IListener<AppealMade>, IListener<AppealDecided>
{
    private const string Standing = "/me/standing";

    public Task Hear(SanctionGiven given, Heard heard, XinhuoDb db) =>
        db.Notify(
            heard,
            [given.Member],
            new Tidings("desk", $"community.notice.step.{given.Step}", Standing, $"step:{given.Sanction.Value:N}")
            {
                Values = given.EndsAt is { } end ? [Math.Round((end - heard.At).TotalDays).ToString(CultureInfo.InvariantCulture)] : [],
                Quote = given.Why,
                Regardless = true,
            }
        );

    public Task Hear(SanctionLifted lifted, Heard heard, XinhuoDb db) =>
        db.Notify(
            heard,
            [lifted.Member],
            new Tidings("desk", "community.notice.lifted", Standing, $"lifted:{lifted.Sanction.Value:N}") { Quote = lifted.Why, Regardless = true }
        );

    /// <summary>Whoever gave the step hears of it only where there is nobody else.</summary>
    public async Task Hear(AppealMade made, Heard heard, XinhuoDb db)
    {
        var hosts = await db.Members().Where(m => m.Role == Role.Host && m.ErasedAt == null && m.NameKey != null).Select(m => m.Id).ToListAsync();
        var others = hosts.Where(h => h != made.GivenBy).ToList();
        await db.Notify(
            heard,
            others.Count > 0 ? others : hosts,
            new Tidings("desk", "community.notice.appeal", "/desk#appeals", $"appeal:{made.Sanction.Value:N}") { Regardless = true }
        );
    }

    public Task Hear(AppealDecided decided, Heard heard, XinhuoDb db) =>
        db.Notify(
            heard,
            [decided.Member],
            new Tidings("desk", $"community.notice.appeal.{decided.Verdict}", Standing, $"answer:{decided.Sanction.Value:N}")
            {
                Quote = decided.Answer,
                Regardless = true,
            }
        );
}
