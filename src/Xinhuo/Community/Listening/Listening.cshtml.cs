using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Listening;

/// <summary>倾听: whoever told the brand what they think and waits for a human to answer.</summary>
internal sealed class ListeningPage(CommunityRights rights, Words words) : HousePage
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(3);

    protected override Door Door => Door.Staff;

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public IReadOnlyList<(string Word, IReadOnlyList<WaitingOpinion> Waiting)> Boards { get; private set; } = [];

    public int Count { get; private set; }

    public int More { get; private set; }

    public WaitingOpinion? Longest { get; private set; }

    public IReadOnlyList<AnswerTimes> Times { get; private set; } = [];

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    /// <summary>The item whose form is open again because something in it must be mended.</summary>
    public string? Open { get; private set; }

    public IEnumerable<SelectListItem> Others => Colleagues.Where(c => c.Id.Value != Me.Id).Select(c => new SelectListItem(c.Name, $"{c.Id.Value}"));

    public bool IsLong(WaitingOpinion waiting) => Now - waiting.Since >= Long;

    public string Waited(DateTimeOffset since) => words.Waited(Now - since);

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPostAnswer()
    {
        var read = await PostWords.ForReply(Db, Input.Body);
        var outcome = read.Refused ? read.Refusal! : await Act(db => AnswerHere.Do(db, Me.Acting(), Input.Topic, Input.Number, read.Value, Now));
        return await Back(outcome.Refusal);
    }

    public async Task<IActionResult> OnPostPass() =>
        await Back((await Act(db => PassOpinion.Do(db, Me.Acting(), Input.Topic, Input.Number, new MemberId(Input.To), Now))).Refusal);

    private async Task<IActionResult> Back(Refusal? refusal)
    {
        if (refusal is null)
            return RedirectToPage();
        if (!refusal.IsNotFound)
            await Load();
        Open = WaitingOpinion.AnchorOf(Input.Topic, Input.Number);
        return this.Refused(refusal, nameof(Input));
    }

    private async Task Load()
    {
        var (waiting, more) = await WaitingOpinion.All(Db, await rights.Of(Me));
        (Count, More, Longest) = (waiting.Count + more, more, waiting.Count == 0 ? null : waiting[0]);
        var mine = waiting.Where(w => w.PassedTo?.Value == Me.Id).ToList();
        var others = waiting.Except(mine).ToList();
        Boards =
        [
            .. ((string, IReadOnlyList<WaitingOpinion>)[])[("mine", mine), ("long", others.FindAll(IsLong)), ("lately", others.FindAll(w => !IsLong(w)))],
        ];
        Times = [await AnswerTimes.Of(Db, Now, 28), await AnswerTimes.Of(Db, Now, 90)];
        Colleagues = await WaitingOpinion.Colleagues(Db);
    }

    public sealed class AnswerInput
    {
        public TopicId Topic { get; set; }
        public int Number { get; set; }
        public string? Body { get; set; }
        public Guid To { get; set; }
    }
}
