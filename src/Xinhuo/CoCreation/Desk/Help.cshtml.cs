using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Desk;

/// <summary>求助: to members, what they and their teams asked; to the brand's people, who waits for what, and how long people wait.</summary>
internal sealed class HelpPage(Words words) : HousePage
{
    private const int MostShown = 60;
    private static readonly TimeSpan Long = TimeSpan.FromDays(3);

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>For the brand's people: what was helped with before, instead of what waits.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Past { get; set; }

    /// <summary>Of what is past, only these; null: all.</summary>
    [BindProperty(SupportsGet = true)]
    public HelpKind? Kind { get; set; }

    public bool IsStaff => Me.IsStaff;
    public MemberId Mine => MyId;
    public IReadOnlyList<HelpRow> Requests { get; private set; } = [];
    public string? Next { get; private set; }

    /// <summary>What nobody took, what is mine, what colleagues look after, and what waits for a word of whoever asked.</summary>
    public IReadOnlyList<(string Word, IReadOnlyList<HelpRow> Rows)> Boards { get; private set; } = [];
    public int Count { get; private set; }
    public int More { get; private set; }
    public HelpRow? Longest { get; private set; }
    public IReadOnlyList<HelpTimes> Times { get; private set; } = [];

    public string Since(HelpRow row) => words.Waited(Now - (row.Request.WaitsSince ?? row.Request.At));

    public bool IsLong(HelpRow row) => row.Request.WaitsSince is { } since && Now - since >= Long;

    public Task OnGetAsync() => Look();

    public async Task<IActionResult> OnPostTakeAsync(HelpRequestId request)
    {
        var taken = await Act(db => LookAfterRequest.Take(db, Me.Acting(), request, Now));
        if (!taken.Refused)
            return Redirect($"/help/{request.Value}");
        if (taken.Refusal!.IsNotFound)
            return NotFound();
        await Look();
        return Refused(taken.Refusal!, null);
    }

    private async Task Look()
    {
        if (!IsStaff)
        {
            (Requests, Next) = await HelpReading.Page(Db, HelpReading.Of(Db, MyId), After);
            return;
        }
        if (Past)
        {
            (Requests, Next) = await HelpReading.Page(Db, HelpReading.Done(Db, Kind), After);
            return;
        }
        var open = HelpReading.Standing(Db).Where(r => r.DoneAt == null);
        var rows = await HelpReading.Rows(
            Db,
            open.OrderBy(r => r.WaitsSince == null).ThenBy(r => r.OwnerId != null).ThenBy(r => r.WaitsSince ?? r.At),
            MostShown
        );
        More = rows.Count < MostShown ? 0 : await open.CountAsync() - MostShown;
        var waiting = rows.Where(r => r.Request.WaitsSince is not null).ToList();
        (Count, Longest) = (waiting.Count, waiting.MinBy(r => r.Request.WaitsSince));
        Boards =
        [
            ("nobodys", waiting.FindAll(r => r.Owner is null)),
            ("mine", waiting.FindAll(r => r.Owner?.Id == MyId)),
            ("others", waiting.FindAll(r => r.Owner is { } owner && owner.Id != MyId)),
            ("answered", [.. rows.Where(r => r.Request.WaitsSince is null)]),
        ];
        Times = [await HelpTimes.Of(Db, Now, 28), await HelpTimes.Of(Db, Now, 90)];
    }
}
