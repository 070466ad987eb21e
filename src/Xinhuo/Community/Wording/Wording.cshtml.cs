using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Wording;

/// <summary>用词: what the house hints at, where that comes from, and the hosts' own words. Hosts only.</summary>
internal sealed class WordingPage(Hints hints, Words words) : HousePage
{
    protected override Door Door => Door.Hosts;

    [BindProperty]
    public WordInput Input { get; set; } = new();

    public IReadOnlyList<(LintWord Row, Person By)> Added { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<LintKind>().Select(k => new SelectListItem(words[$"community.wording.kind.{k}"], $"{k}"));

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        var done = await Act(db => KeepWords.Add(db, Me.Acting(), Input.Word, Input.Kind, Input.Instead, hints, Now));
        if (!done.Refused)
            return RedirectToPage();
        await Load();
        return Refused(done.Refusal!);
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        var done = await Act(db => KeepWords.Remove(db, Me.Acting(), Input.Id, hints, Now));
        if (!done.Refused)
            return RedirectToPage();
        await Load();
        return Refused(done.Refusal!);
    }

    private async Task Load()
    {
        var rows = await (
            from w in Db.Set<LintWord>().Where(w => w.RemovedAt == null)
            join m in Db.Members() on w.By equals m.Id
            orderby w.At descending
            select new { w, m }
        ).ToListAsync();
        Added = [.. rows.Select(r => (r.w, Person.Of(r.m)))];
    }

    public sealed class WordInput
    {
        public Guid Id { get; set; }
        public string? Word { get; set; }
        public LintKind? Kind { get; set; }
        public string? Instead { get; set; }
    }
}
