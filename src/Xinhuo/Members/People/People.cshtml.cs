using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.Ownerships;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Members.People;

/// <summary>发现: who is here, asked in a sentence.</summary>
internal sealed class DirectoryPage(IEnumerable<IPeopleFilter> filters, PlacesOfPeople places, TitlesNow titles, CommunityZone zone, Words words) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Skill { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public sealed record Row(Member Person, IReadOnlyList<string> Titles, string Facts, IReadOnlyList<string> Skills);

    public sealed record Piece(string Key, string Before, string AfterIt, string Label, IReadOnlyList<SelectListItem> Choices);

    public IReadOnlyList<Row> People { get; private set; } = [];
    public string? Next { get; private set; }
    public IReadOnlyList<Piece> Sentence { get; private set; } = [];

    public bool Asks => Sentence.Any(p => p.Choices.Any(c => c.Selected && c.Value != ""));

    public async Task OnGetAsync()
    {
        var skills = await Db.Skills().OrderBy(s => s.Id).ToListAsync();
        var chosen = skills.Find(s => s.Slug == Skill);
        var stage = Enum.GetValues<Stage>().Cast<Stage?>().FirstOrDefault(s => Slug(s!.Value) == Stage);
        var fits = new List<Expression<Func<Member, bool>>>();
        var sentence = new List<Piece>
        {
            Make(
                "skill",
                "members.people.ask.skill",
                "members.people.label.skill",
                "members.people.any.skill",
                Skill,
                skills.Where(s => s.RetiredAt is null || s.Slug == Skill).Select(s => (s.Slug, s.Name))
            ),
            Make(
                "place",
                "members.people.ask.place",
                "members.people.label.place",
                "members.people.any.place",
                Place,
                (await places.Now()).Select(p => (p, p))
            ),
            Make(
                "stage",
                "members.people.ask.stage",
                "members.people.label.stage",
                "members.people.any.stage",
                Stage,
                Enum.GetValues<Stage>().Select(s => (Slug(s), words[Lifecycle.NameWord(s)]))
            ),
        };
        foreach (var filter in filters)
        {
            var value = Request.Query[filter.Key].ToString();
            var pieces = words[filter.SentenceWord].Split("{0}", 2);
            var choices = await filter.Choices(Me, Db);
            sentence.Add(
                new(
                    filter.Key,
                    pieces[0],
                    pieces.ElementAtOrDefault(1) ?? "",
                    words[filter.LabelWord],
                    [.. choices.Select(c => new SelectListItem(c.Text, c.Value, c.Value == value))]
                )
            );
            if (value != "")
                fits.Add(await filter.Fits(value, Me, Db) ?? (m => false));
        }
        Sentence = sentence;
        var unknown = !string.IsNullOrEmpty(Skill) && chosen is null || !string.IsNullOrEmpty(Stage) && stage is null;
        var found = unknown
            ? new([], null)
            : await PeopleQuery.Run(Db, new Question(Q, chosen?.Id, string.IsNullOrEmpty(Place) ? null : Place, stage, fits), After, zone.Day(Now));
        Next = found.Next;
        People = await Rows(found.People, skills.ToDictionary(s => s.Id));
    }

    private async Task<IReadOnlyList<Row>> Rows(IReadOnlyList<Member> people, Dictionary<SkillId, Skill> skills)
    {
        var ids = people.Select(p => p.Id).ToList();
        var today = zone.Day(Now);
        var owned = await OwnedThings.Of(Db, ids);
        var claimed = (
            await Db.SkillClaims().Where(c => ids.Contains(c.MemberId)).OrderBy(c => c.At).Select(c => new { c.MemberId, c.SkillId }).ToListAsync()
        ).ToLookup(c => c.MemberId, c => c.SkillId);
        return
        [
            .. people.Select(p => new Row(
                p,
                [.. titles.NamesOf(p.Id)],
                string.Join(
                    words["shell.dot"],
                    new[] { p.City ?? p.Province, p.Occupation, owned[p.Id].Say(words, today) }.Where(f => !string.IsNullOrEmpty(f))
                ),
                p.OffMapSince is null ? [.. claimed[p.Id].Take(4).Select(s => skills[s].Name)] : []
            )),
        ];
    }

    private Piece Make(string key, string sentence, string label, string any, string? chosen, IEnumerable<(string Value, string Text)> choices)
    {
        var pieces = words[sentence].Split("{0}", 2);
        var items = choices.Select(c => new SelectListItem(c.Text, c.Value, c.Value == chosen)).ToList();
        if (!string.IsNullOrEmpty(chosen) && !items.Exists(i => i.Selected))
            items.Add(new SelectListItem(chosen, chosen, true));
        return new(
            key,
            pieces[0],
            pieces.ElementAtOrDefault(1) ?? "",
            words[label],
            [new SelectListItem(words[any], "", string.IsNullOrEmpty(chosen)), .. items]
        );
    }

    private static string Slug(Stage stage) =>
        stage switch
        {
            Members.Stage.Prospective => "prospective",
            Members.Stage.New => "new",
            Members.Stage.LongTerm => "long-term",
            _ => "returning",
        };
}
