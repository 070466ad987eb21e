using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Safety;

/// <summary>
/// Tells in words what the desk decided: the author of a post, those who reported it (never one of the other). Heard twice, the notices are there already.
/// </summary>
internal sealed class TellFromTheDesk
    : IListener<PostHidden>,
        IListener<PostRestored>,
        IListener<ReportDismissed>,
        IListener<VoiceHidden>,
        IListener<GatheringHidden>,
        IListener<GatheringReportDismissed>,
        IListener<ThingRestored>,
        IListener<LineHidden>,
        IListener<LineReportDismissed>
{
    public async Task Hear(PostHidden hidden, Heard heard, XinhuoDb db)
    {
        if (!hidden.Again)
            await Tell(db, heard, [hidden.Author], "community.notice.hidden", "/notices", hidden.Why);
        await Tell(db, heard, hidden.Reporters.Where(r => r != hidden.Author), "community.notice.report-hidden", "/notices", hidden.Why, "report:");
    }

    public async Task Hear(LineHidden hidden, Heard heard, XinhuoDb db)
    {
        await Tell(db, heard, [hidden.Author], "community.notice.hidden", "/notices", hidden.Why);
        await Tell(db, heard, hidden.Reporters.Where(r => r != hidden.Author), "community.notice.report-hidden", "/notices", hidden.Why, "report:");
    }

    public Task Hear(LineReportDismissed dismissed, Heard heard, XinhuoDb db) =>
        Tell(db, heard, dismissed.Reporters, "community.notice.report-dismissed", "/notices", dismissed.Why, "report:");

    public Task Hear(PostRestored restored, Heard heard, XinhuoDb db) =>
        Tell(
            db,
            heard,
            [restored.Author],
            "community.notice.restored",
            restored.Number == 0 ? $"/topics/{restored.Topic.Value}" : $"/topics/{restored.Topic.Value}?at={restored.Number}#r{restored.Number}",
            restored.Why
        );

    public Task Hear(ReportDismissed dismissed, Heard heard, XinhuoDb db) =>
        Tell(db, heard, dismissed.Reporters, "community.notice.report-dismissed", "/notices", dismissed.Why, "report:");

    public async Task Hear(VoiceHidden hidden, Heard heard, XinhuoDb db)
    {
        await Tell(db, heard, [hidden.Author], "community.notice.hidden", "/notices", hidden.Why);
        await Tell(db, heard, hidden.Reporters.Where(r => r != hidden.Author), "community.notice.report-hidden", "/notices", hidden.Why, "report:");
    }

    public async Task Hear(GatheringHidden hidden, Heard heard, XinhuoDb db)
    {
        await Tell(db, heard, [hidden.Author], hidden.Recap ? "community.notice.recap-hidden" : "community.notice.gathering-hidden", "/notices", hidden.Why);
        await Tell(db, heard, hidden.Reporters.Where(r => r != hidden.Author), "community.notice.report-hidden", "/notices", hidden.Why, "report:");
    }

    public Task Hear(GatheringReportDismissed dismissed, Heard heard, XinhuoDb db) =>
        Tell(db, heard, dismissed.Reporters, "community.notice.report-dismissed", "/notices", dismissed.Why, "report:");

    public Task Hear(ThingRestored restored, Heard heard, XinhuoDb db) =>
        Tell(db, heard, [restored.Author], "community.notice.restored", restored.Href, restored.Why);

    private static Task Tell(XinhuoDb db, Heard heard, IEnumerable<MemberId> members, string word, string href, string why, string about = "desk:") =>
        db.Notify(heard, members, new Tidings("desk", word, href, $"{about}{heard.Id:N}") { Quote = why, Regardless = true });
}
