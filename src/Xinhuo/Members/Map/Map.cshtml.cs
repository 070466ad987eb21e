using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.People;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members.Map;

/// <summary>图谱: who can do what, to explore; and the same as a list.</summary>
internal sealed class MapPage(PlacesOfPeople places, TitlesNow titles, Words words) : HousePage
{
    private const int MostListed = 12;

    [BindProperty(SupportsGet = true)]
    public string? Skill { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    /// <summary>"list": the equivalent in words.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    public sealed record Answer(Evidence Evidence, Member Person, IReadOnlyList<string> Titles);

    public sealed record Shelf(Skill Skill, IReadOnlyList<Answer> People);

    public Skill? Asked { get; private set; }
    public IReadOnlyList<SelectListItem> Skills { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];
    public IReadOnlyList<Answer> Answers { get; private set; } = [];
    public int Total { get; private set; }
    public IReadOnlyList<MapPicture> Pictures { get; private set; } = [];
    public IReadOnlyList<Shelf> Shelves { get; private set; } = [];

    public bool AsList => View == "list";

    public string Address(string? skill = null, string? view = null) =>
        "/people/map"
        + QueryString.Create(
            new Dictionary<string, string?>
            {
                ["skill"] = skill ?? Asked?.Slug,
                ["place"] = string.IsNullOrEmpty(Place) ? null : Place,
                ["view"] = view,
            }.Where(p => p.Value is not null)
        );

    public string Directory =>
        "/people"
        + QueryString.Create(
            new Dictionary<string, string?> { ["skill"] = Asked?.Slug, ["place"] = string.IsNullOrEmpty(Place) ? null : Place }.Where(p => p.Value is not null)
        );

    public async Task<IActionResult> OnGetAsync()
    {
        var place = string.IsNullOrEmpty(Place) ? null : Place;
        var vocabulary = await Db.Skills().OrderBy(s => s.Id).ToListAsync();
        if (!string.IsNullOrEmpty(Skill) && vocabulary.TrueForAll(s => s.Slug != Skill))
            return NotFound();
        var others = await SkillEvidence.Strongest(Db, place, Now);
        Asked =
            vocabulary.Find(s => s.Slug == Skill)
            ?? others
                .GroupBy(e => e.Skill.Id)
                .OrderByDescending(g => g.Count(e => e.IsVouched))
                .ThenByDescending(g => g.Count())
                .ThenBy(g => g.Key.Value)
                .Select(g => g.First().Skill)
                .FirstOrDefault();
        Skills = [.. vocabulary.Where(s => s.RetiredAt is null || s.Id == Asked?.Id).Select(s => new SelectListItem(s.Name, s.Slug, s.Id == Asked?.Id))];
        Places = Choose(await places.Now(), place);
        if (Asked is null)
            return Page();

        var ranked = await SkillEvidence.Ranked(Db, Asked.Id, place, Now);
        Total = ranked.Count;
        var wanted = ranked.Take(AsList ? PeopleQuery.PageSize : MostListed).Concat(others).Select(e => e.Member).Distinct().ToList();
        var people = await Db.Members().Where(m => wanted.Contains(m.Id)).ToDictionaryAsync(m => m.Id);
        Answers = Answered(ranked.Take(MostListed), people);
        if (AsList)
            Shelves =
            [
                new(Asked, Answered(ranked.Take(PeopleQuery.PageSize), people)),
                .. others
                    .Where(e => e.Skill.Id != Asked.Id)
                    .GroupBy(e => e.Skill.Id)
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key.Value)
                    .Select(g => new Shelf(g.First().Skill, Answered(g.Take(6), people))),
            ];
        else
            Pictures = [MapPicture.Draw(Asked, ranked, others, people, Canvas.Laptop), MapPicture.Draw(Asked, ranked, others, people, Canvas.Phone)];
        return Page();
    }

    private IReadOnlyList<SelectListItem> Choose(IReadOnlyList<string> known, string? chosen) =>
        [
            new(words["members.people.any.place"], "", chosen is null),
            .. known.Union(chosen is null ? [] : [chosen]).Select(p => new SelectListItem(p, p, p == chosen)),
        ];

    private List<Answer> Answered(IEnumerable<Evidence> evidence, Dictionary<MemberId, Member> people) =>
        [.. evidence.Where(e => people.ContainsKey(e.Member)).Select(e => new Answer(e, people[e.Member], [.. titles.NamesOf(e.Member)]))];
}
