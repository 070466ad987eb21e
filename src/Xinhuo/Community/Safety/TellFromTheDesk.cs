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
        IListener<LineReportDismissed>,
        IListener<ThingHidden>,
        IListener<ThingReportDismissed>
{
    public Task Hear(PostHidden hidden, Heard heard, XinhuoDb db) =>
        TellHidden(db, heard, hidden.Author, "community.notice.hidden", hidden.Reporters, hidden.Why, hidden.Again);

    public Task Hear(LineHidden hidden, Heard heard, XinhuoDb db) =>
        TellHidden(db, heard, hidden.Author, "community.notice.hidden", hidden.Reporters, hidden.Why, hidden.Again);

    public Task Hear(ThingHidden hidden, Heard heard, XinhuoDb db) =>
        TellHidden(db, heard, hidden.Author, "community.notice.hidden", hidden.Reporters, hidden.Why, hidden.Again);

    public Task Hear(VoiceHidden hidden, Heard heard, XinhuoDb db) =>
        TellHidden(db, heard, hidden.Author, "community.notice.hidden", hidden.Reporters, hidden.Why, hidden.Again);

    public Task Hear(GatheringHidden hidden, Heard heard, XinhuoDb db) =>
        TellHidden(
            db,
            heard,
            hidden.Author,
            hidden.Recap ? "community.notice.recap-hidden" : "community.notice.gathering-hidden",
            hidden.Reporters,
            hidden.Why,
            hidden.Again
        );

    public Task Hear(LineReportDismissed dismissed, Heard heard, XinhuoDb db) =>
        Tell(db, heard, dismissed.Reporters, "community.notice.report-dismissed", "/notices", dismissed.Why, "report:");

    public Task Hear(ThingReportDismissed dismissed, Heard heard, XinhuoDb db) =>
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

    public Task Hear(GatheringReportDismissed dismissed, Heard heard, XinhuoDb db) =>
        Tell(db, heard, dismissed.Reporters, "community.notice.report-dismissed", "/notices", dismissed.Why, "report:");

    public Task Hear(ThingRestored restored, Heard heard, XinhuoDb db) =>
        Tell(db, heard, [restored.Author], "community.notice.restored", restored.Href, restored.Why);

    /// <param name="again">It was away before: its author knows.</param>
    private static async Task TellHidden(XinhuoDb db, Heard heard, MemberId author, string word, IReadOnlyList<MemberId> reporters, string why, bool again)
    {
        if (!again)
            await Tell(db, heard, [author], word, "/notices", why);
        await Tell(db, heard, reporters.Where(r => r != author), "community.notice.report-hidden", "/notices", why, "report:");
    }

    private static Task Tell(XinhuoDb db, Heard heard, IEnumerable<MemberId> members, string word, string href, string why, string about = "desk:") =>
        db.Notify(heard, members, new Tidings("desk", word, href, $"{about}{heard.Id:N}") { Quote = why, Regardless = true });
}
