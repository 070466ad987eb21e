using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Steps;

/// <summary>照看公示: what hosts did, for every member to read; nobody is named.</summary>
internal sealed class LogPage(LogNow log, Words words) : HousePage
{
    public HouseLog Log { get; private set; } = new([]);
    public FirstActs Times { get; private set; } = null!;

    public string? TimesSaid =>
        Times is { Median: { } median, P90: { } p90 }
            ? words["community.desk.times", words.Lasting(median), words.Lasting(p90), Times.Seen, Times.Waiting, FirstActs.Period]
            : null;

    public async Task OnGetAsync() => (Log, Times) = await log.Get();

    public string Said(HouseLog.Step step) =>
        string.Join(
            words["community.dot"],
            new[]
            {
                words[$"community.step.{step.What}"],
                step.Title is null ? null : words["community.step.under", step.Rule, step.Title],
                step.Days is { } days ? words.Count("community.desk.days", days, Shell.Spoken.Number(days)) : words["community.step.open-end"],
                step.EndedEarly ? words["community.step.ended.Lifted"] : null,
                step.Appeal is { } verdict ? words[$"community.appeal.was.{verdict}"]
                : step.Appealed ? words["community.appeal.was.waiting"]
                : null,
                step.ReadBySame ? words["community.appeal.was.same"] : null,
            }.OfType<string>()
        );
}
