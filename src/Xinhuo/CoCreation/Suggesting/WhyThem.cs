using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Shell;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>One reason, with its sign.</summary>
internal sealed record Reason(string Icon, string Said);

/// <summary>
/// Why somebody could sit there, in words: the same to the team and to them. What happened in hidden groups, in chats or through an introduction counts in the
/// finding and is not said (decision 0205); nor that somebody unnamed knows them.
/// </summary>
internal sealed class WhyThem(Words words)
{
    private const int MostNames = 2;

    /// <summary>How one says it, the strongest first.</summary>
    private static readonly (TieKind Kind, string Word)[] Ways =
    [
        (TieKind.BuiltUpon, "cocreation.suggesting.why.built"),
        (TieKind.Reply, "cocreation.suggesting.why.replied"),
        (TieKind.Thanks, "cocreation.suggesting.why.thanked"),
        (TieKind.Mention, "cocreation.suggesting.why.mentioned"),
    ];

    public IReadOnlyList<Reason> Of(CastWorld world, TeamInNeed team, FreePerson person, Skill role)
    {
        var reasons = new List<Reason> { Skill(world, person, role) };
        if (Known(world, team, person) is { } known)
            reasons.Add(new Reason("users-round", known));
        if (!person.Made)
            reasons.Add(new Reason("sprout", words["cocreation.suggesting.why.never"]));
        else if (person.JustJoined)
            reasons.Add(new Reason("sprout", words["cocreation.suggesting.why.new"]));
        if (person.IsNear(team.Place))
            reasons.Add(new Reason("map-pin", words["cocreation.suggesting.why.near", person.City ?? person.Province]));
        return reasons;
    }

    /// <summary>重庆·护士·来了两个月</summary>
    public string Facts(FreePerson person, DateTimeOffset now) =>
        string.Join(
            words["shell.dot"],
            new[] { person.City ?? person.Province, person.Occupation, Here(now - person.JoinedAt) }.Where(f => !string.IsNullOrEmpty(f))
        );

    private Reason Skill(CastWorld world, FreePerson person, Skill role) =>
        new(Glyph.Of(role.Icon), world.Evidence(person.Id, role.Id) is { } evidence ? evidence.Why(words) : words["cocreation.suggesting.why.own", role.Name]);

    private string? Known(CastWorld world, TeamInNeed team, FreePerson person)
    {
        var known = team
            .In.Select(m => (m.Name, Dealings: world.Openly(m.Id, person.Id).ToList()))
            .Where(m => m.Dealings.Count > 0)
            .OrderByDescending(m => CastTies.Tie(m.Dealings))
            .ToList();
        if (known.Count == 0)
            return null;
        var (word, count) = Ways.Select(w => (w.Word, Count: known[0].Dealings.Where(d => d.Kind == w.Kind).Sum(d => d.Count))).First(w => w.Count > 0);
        var said = words.Count(word, count, Spoken.Number(count), known[0].Name);
        var others = known.Skip(1).Take(MostNames).Select(m => m.Name).ToList();
        return others.Count == 0 ? said : words["cocreation.suggesting.why.also", said, string.Join(words["cocreation.suggesting.and"], others)];
    }

    private string Here(TimeSpan span) =>
        span.TotalDays switch
        {
            < 2 => words["cocreation.suggesting.here.today"],
            < 60 and var days => Say("days", days),
            < 730 and var days => Say("months", days / 30.4),
            var days => Say("years", days / 365.25),
        };

    private string Say(string unit, double number)
    {
        var whole = (long)number;
        return words.Count($"cocreation.suggesting.here.{unit}", whole, Spoken.Number(whole));
    }
}
