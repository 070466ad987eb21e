using System.Globalization;
using System.Text;
using Xinhuo.Platform.Text;

namespace Xinhuo.Members.Map;

/// <summary>How much a picture may hold: a laptop's card, a phone's column.</summary>
internal sealed record Canvas(double Width, double Height, int Skills, int Lit, int People, double Face, double LitFace, double Letter)
{
    public static readonly Canvas Laptop = new(750, 660, 8, 8, 17, 23, 36, 15);
    public static readonly Canvas Phone = new(343, 440, 4, 6, 8, 19, 25, 13);
}

/// <summary>What is drawn, in the order in which a keyboard walks through it: what was asked for, those who can do it, then the rest.</summary>
internal sealed record MapPicture(
    double Width,
    double Height,
    IReadOnlyList<SkillSpot> Skills,
    IReadOnlyList<PersonSpot> People,
    IReadOnlyList<Tie> Ties,
    double Letter
)
{
    private const int MostNameLetters = 7;
    private const int MostTiesEach = 2;

    public static MapPicture Draw(
        Skill asked,
        IReadOnlyList<Evidence> ranked,
        IReadOnlyList<Evidence> others,
        IReadOnlyDictionary<MemberId, Member> people,
        Canvas canvas
    )
    {
        var lit = ranked.Where(e => people.ContainsKey(e.Member)).Take(canvas.Lit).ToList();
        var shown = new List<MemberId>(lit.Select(e => e.Member));
        var skills = Neighbours(asked, others, shown, canvas);
        foreach (var person in ByTurns(others, skills).Where(m => people.ContainsKey(m)))
            if (shown.Count < canvas.People && !shown.Contains(person))
                shown.Add(person);

        var spots = new Dictionary<object, Spot>();
        var all = new List<SkillSpot> { Add(new SkillSpot(asked, ranked.Count, Circle(asked, ranked.Count, canvas, asked: true))) };
        var faces = new List<PersonSpot>();
        foreach (var id in shown.Take(lit.Count))
            faces.Add(Person(people[id], lit: true));
        foreach (var skill in skills)
            all.Add(
                Add(
                    new SkillSpot(
                        skill,
                        others.Count(e => e.Skill.Id == skill.Id),
                        Circle(skill, others.Count(e => e.Skill.Id == skill.Id), canvas, asked: false)
                    )
                )
            );
        foreach (var id in shown.Skip(lit.Count))
            faces.Add(Person(people[id], lit: false));

        var ties = lit.Select(e => new Tie(spots[e.Member], spots[asked.Id], e.IsVouched, Lit: true))
            .Concat(
                others
                    .Where(e => e.Skill.Id != asked.Id && spots.ContainsKey(e.Member) && spots.ContainsKey(e.Skill.Id))
                    .GroupBy(e => e.Member)
                    .SelectMany(g => g.Take(MostTiesEach))
                    .Select(e => new Tie(spots[e.Member], spots[e.Skill.Id], e.IsVouched, Lit: false))
            )
            .ToList();
        // Who is tied to nothing that is shown would float about without a reason.
        faces.RemoveAll(f => !ties.Exists(t => ReferenceEquals(t.Person, f.Spot)));
        all.RemoveAll(s => s.Skill.Id != asked.Id && !ties.Exists(t => ReferenceEquals(t.Skill, s.Spot)));
        var height = MapPlan.Lay([.. all.Select(s => s.Spot), .. faces.Select(f => f.Spot)], ties, canvas.Width, canvas.Height);
        return new(canvas.Width, Math.Ceiling(height), all, faces, ties, canvas.Letter);

        SkillSpot Add(SkillSpot skill)
        {
            spots[skill.Skill.Id] = skill.Spot;
            return skill;
        }

        PersonSpot Person(Member person, bool lit)
        {
            var (name, face) = (Short(person.Name), lit ? canvas.LitFace : canvas.Face);
            var spot = new Spot(person.Id.Value.ToString("N"), face, Math.Max(face * 2, Wide(name, canvas.Letter) + 4), face + canvas.Letter * 1.6 + 4);
            spots[person.Id] = spot;
            return new(person, name, spot, lit);
        }
    }

    /// <summary>The skills that those who are shown have besides, then the ones that most people have.</summary>
    private static List<Skill> Neighbours(Skill asked, IReadOnlyList<Evidence> others, List<MemberId> shown, Canvas canvas) =>
        [
            .. others
                .Where(e => e.Skill.Id != asked.Id)
                .GroupBy(e => e.Skill.Id)
                .OrderByDescending(g => g.Count(e => shown.Contains(e.Member)) * 3 + g.Count(e => e.IsVouched) + g.Count() * 0.1)
                .ThenBy(g => g.Key.Value)
                .Take(canvas.Skills - 1)
                .Select(g => g.First().Skill),
        ];

    /// <summary>The strongest of each skill, then the second of each …, so that no skill fills the map alone.</summary>
    private static IEnumerable<MemberId> ByTurns(IReadOnlyList<Evidence> others, List<Skill> skills) =>
        skills
            .SelectMany((s, turn) => others.Where(e => e.Skill.Id == s.Id).Select((e, place) => (e.Member, place, turn)))
            .OrderBy(x => x.place)
            .ThenBy(x => x.turn)
            .Select(x => x.Member);

    private static Spot Circle(Skill skill, int people, Canvas canvas, bool asked)
    {
        var letter = canvas.Letter * (asked ? 1.5 : 1.15);
        var lines = InLines(skill.Name);
        var corner = double.Hypot(lines.Max(line => Wide(line, letter)) / 2, (lines.Length - 1) * letter);
        var radius = Math.Max(canvas.Face * (asked ? 2.3 : 1.5) + Math.Min(14, 3 * Math.Sqrt(people)), corner + (asked ? 14 : 8));
        return new Spot("s" + skill.Slug, radius, radius * 2, radius);
    }

    /// <summary>A long name of several words takes two lines, parted where they are most alike: no circle grows with its word.</summary>
    public static string[] InLines(string name)
    {
        var part = Enumerable.Range(0, name.Length).Where(i => name[i] == ' ').OrderBy(i => Math.Abs(name.Length - 1 - 2 * i)).FirstOrDefault(-1);
        return part > 0 && name.Length > 9 ? [name[..part], name[(part + 1)..]] : [name];
    }

    /// <summary>Han and kana are as wide as high, the rest a little more than half: enough to keep room, and no font is asked.</summary>
    private static double Wide(string text, double letter) => text.EnumerateRunes().Sum(r => r.Value >= 0x2E80 ? letter : letter * 0.6);

    private static string Short(string name)
    {
        name = name.Split('·', 2)[0] is { Length: > 0 } given ? given : name;
        var latin = name.All(c => c < 0x2E80);
        var most = latin ? MostNameLetters * 2 : MostNameLetters;
        return Graphemes.Count(name) <= most ? name : string.Concat(Graphemes.Take(name, most - 1), "…");
    }
}

internal sealed record SkillSpot(Skill Skill, int People, Spot Spot);

internal sealed record PersonSpot(Member Person, string Name, Spot Spot, bool Lit);

/// <summary>Numbers as SVG wants them.</summary>
internal static class Svg
{
    public static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A tie as a gentle bow; the bend's side follows from where it lies, so that it stays the same.</summary>
    public static string Bow(Spot from, Spot to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var side = (from.Y < to.Y) == (from.X < to.X) ? 0.09 : -0.09;
        var (cx, cy) = ((from.X + to.X) / 2 - dy * side, (from.Y + to.Y) / 2 + dx * side);
        return new StringBuilder()
            .Append('M')
            .Append(N(from.X))
            .Append(' ')
            .Append(N(from.Y))
            .Append('Q')
            .Append(N(cx))
            .Append(' ')
            .Append(N(cy))
            .Append(' ')
            .Append(N(to.X))
            .Append(' ')
            .Append(N(to.Y))
            .ToString();
    }
}
