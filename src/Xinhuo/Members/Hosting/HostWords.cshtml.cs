using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;

namespace Xinhuo.Members.Hosting;

/// <summary>The house's own words: skills, titles, products.</summary>
internal sealed class HostWordsPage : HousePage
{
    protected override Door Door => Door.Hosts;

    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Kind { get; set; }
        public string? Zh { get; set; }
        public string? En { get; set; }
        public string? Slug { get; set; }
        public string? Icon { get; set; }
        public bool Honour { get; set; }
    }

    public IReadOnlyList<Skill> Skills { get; private set; } = [];
    public IReadOnlyList<Title> Titles { get; private set; } = [];
    public IReadOnlyList<Product> Products { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Skills = await Db.Skills().OrderBy(s => s.Id).ToListAsync();
        Titles = await Db.Titles().OrderBy(t => t.Id).ToListAsync();
        Products = await Db.Products().OrderBy(p => p.Slug).ToListAsync();
    }

    public Task<IActionResult> OnPostAsync()
    {
        var word = new NewWord(Input.Slug, Input.Zh, Input.En, Input.Icon, Input.Honour);
        return Answer(() =>
            Act(db =>
                Input.Kind switch
                {
                    "title" => KeepVocabulary.AddTitle(db, Me.Acting(), word, Now),
                    "product" => KeepVocabulary.AddProduct(db, Me.Acting(), word, Now),
                    _ => KeepVocabulary.AddSkill(db, Me.Acting(), word, Now),
                }
            )
        );
    }

    public Task<IActionResult> OnPostRetireSkillAsync(string slug, bool retire) =>
        Answer(() => Act(db => KeepVocabulary.RetireSkill(db, Me.Acting(), slug, retire, Now)));

    public Task<IActionResult> OnPostRetireTitleAsync(string slug, bool retire) =>
        Answer(() => Act(db => KeepVocabulary.RetireTitle(db, Me.Acting(), slug, retire, Now)));

    private async Task<IActionResult> Answer(Func<Task<Outcome<Nothing>>> act)
    {
        var done = await act();
        if (!done.Refused)
            return RedirectToPage();
        await OnGetAsync();
        return Refused(done.Refusal!);
    }
}
