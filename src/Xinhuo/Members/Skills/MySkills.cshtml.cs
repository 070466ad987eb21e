using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Xinhuo.Members.Skills;

/// <summary>What one says one can do, and what others said about it, each of which one may leave out.</summary>
internal sealed class MySkillsPage : HousePage
{
    [BindProperty]
    public Answers Input { get; set; } = new();

    public sealed class Answers
    {
        public string? Skill { get; set; }
        public string? Note { get; set; }
    }

    public sealed record Said(Endorsement Endorsement, Member By);

    public sealed record Mine(Skill Skill, SkillClaim? Claim, IReadOnlyList<Said> Said);

    public IReadOnlyList<Mine> All { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Vocabulary { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var id = MyId;
        var skills = await Db.Skills().ToDictionaryAsync(s => s.Id);
        var claims = await Db.SkillClaims().Where(c => c.MemberId == id).OrderBy(c => c.At).ToListAsync();
        var said = (
            await (
                from e in Db.Endorsements()
                join giver in Db.Members() on e.By equals giver.Id
                where e.MemberId == id && e.WithdrawnAt == null && giver.ErasedAt == null
                orderby e.At descending
                select new Said(e, giver)
            ).ToListAsync()
        ).ToLookup(s => s.Endorsement.SkillId);
        All =
        [
            .. claims
                .Select(c => c.SkillId)
                .Concat(said.Select(s => s.Key))
                .Distinct()
                .Select(s => new Mine(skills[s], claims.Find(c => c.SkillId == s), [.. said[s]])),
        ];
        Vocabulary =
        [
            new(HttpContext.RequestServices.GetRequiredService<Platform.Localization.Words>()["members.skills.pick"], ""),
            .. skills
                .Values.Where(s => s.RetiredAt is null && claims.TrueForAll(c => c.SkillId != s.Id))
                .OrderBy(s => s.Id.Value)
                .Select(s => new SelectListItem(s.Name, s.Slug)),
        ];
    }

    public Task<IActionResult> OnPostAsync() => Answer(() => Act(db => ClaimSkill.Do(db, Me.Acting(), Input.Skill, Input.Note, Now)));

    public Task<IActionResult> OnPostUnclaimAsync(string skill) => Answer(() => Act(db => UnclaimSkill.Do(db, Me.Acting(), skill, Now)));

    /// <summary>Also the suspended decide what is said about them.</summary>
    public Task<IActionResult> OnPostHideAsync(Guid skill, Guid by, bool hide) =>
        Answer(() => Write(db => HideEndorsement.Do(db, Me.Acting(), new SkillId(skill), new MemberId(by), hide, Now)));

    private async Task<IActionResult> Answer(Func<Task<Platform.Outcome<Platform.Nothing>>> act)
    {
        var done = await act();
        if (!done.Refused)
            return RedirectToPage();
        await OnGetAsync();
        return Refused(done.Refusal!);
    }
}
