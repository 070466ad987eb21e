using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;

namespace Xinhuo.Community.Introductions;

/// <summary>引荐我: whether, to people who can do what, and with whom the house thinks one would get on.</summary>
internal sealed class ChoicesPage(Reasons reasons) : HousePage
{
    private const int MostShown = 4;

    [BindProperty]
    public ChoicesInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Skills { get; private set; } = [];
    public IReadOnlyList<(Member Other, IReadOnlyList<Reason> Why)> Suggested { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var choices = await Db.Set<IntroductionChoices>().SingleOrDefaultAsync(c => c.MemberId == MyId);
        Input.TakesPart = choices?.OutSince is null;
        Input.Wishes = await Db.Set<IntroductionWish>()
            .Where(w => w.MemberId == MyId)
            .Join(Db.Skills(), w => w.SkillId, s => s.Id, (_, s) => s.Slug)
            .ToListAsync();
        await Load();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var done = await Act(db => ChooseIntroductions.Do(db, Me.Acting(), Input.TakesPart, Input.Wishes, Now));
        if (done.Refusal is { } refusal)
        {
            await Load();
            return Refused(refusal);
        }
        SayNext("community.introductions.choices.kept");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostLetBeAsync(MemberId who)
    {
        var done = await Act(db => ChooseIntroductions.LetBe(db, Me.Acting(), MyId, who, Now));
        if (done.Refusal is { } refusal)
        {
            await OnGetAsync();
            return Refused(refusal);
        }
        SayNext("community.introductions.let-be.done");
        return RedirectToPage();
    }

    private async Task Load()
    {
        Skills =
        [
            .. (await Db.Skills().Where(s => s.RetiredAt == null).ToListAsync())
                .OrderBy(s => s.Name, StringComparer.CurrentCulture)
                .Select(s => new SelectListItem(s.Name, s.Slug, Input.Wishes.Contains(s.Slug))),
        ];
        var suited = await HostSuggestions.About(Db, MyId, MostShown, Now);
        var whys = await reasons.For(Db, Me, suited);
        Suggested = [.. suited.Select((s, i) => (s.First.Id == MyId ? s.Second : s.First, whys[i]))];
    }

    public sealed class ChoicesInput
    {
        public bool TakesPart { get; set; }
        public List<string> Wishes { get; set; } = [];
    }
}
