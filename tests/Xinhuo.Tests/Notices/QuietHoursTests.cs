using Xinhuo.Members;
using Xinhuo.Notices;

namespace Xinhuo.Tests.Notices;

/// <summary>Hours of each day in which nothing pops up, over midnight too.</summary>
public sealed class QuietHoursTests
{
    [Theory]
    [InlineData(22, 7, 23, true)]
    [InlineData(22, 7, 3, true)]
    [InlineData(22, 7, 7, false)]
    [InlineData(22, 7, 21, false)]
    [InlineData(13, 15, 13, true)]
    [InlineData(13, 15, 15, false)]
    public void An_hour_is_quiet_from_the_first_to_before_the_second(int from, int to, int hour, bool quiet)
    {
        var choices = new NoticeChoices
        {
            MemberId = new MemberId(Guid.Empty),
            ChangedAt = DateTimeOffset.UnixEpoch,
            QuietFrom = from,
            QuietTo = to,
        };
        choices.IsQuiet(new DateTimeOffset(2026, 11, 22, hour, 30, 0, TimeSpan.FromHours(8))).ShouldBe(quiet);
    }

    [Fact]
    public void Without_hours_it_is_quiet_until_a_moment_or_not_at_all()
    {
        var now = new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.FromHours(8));
        var choices = new NoticeChoices { MemberId = new MemberId(Guid.Empty), ChangedAt = now };
        choices.IsQuiet(now).ShouldBeFalse();
        choices.QuietUntil = now.AddHours(1);
        choices.IsQuiet(now).ShouldBeTrue();
    }
}
