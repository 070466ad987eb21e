using System.Globalization;

namespace Xinhuo.Community.Introductions;

/// <summary>All that suggestions look at in a person; nothing else is an input (docs/decisions/0432).</summary>
/// <param name="Groups">Never hidden ones.</param>
/// <param name="Vouched">Of the skills, those for which others speak.</param>
/// <param name="Wishes">Skills they would like to meet.</param>
/// <param name="Hub">Deals with very many already.</param>
internal sealed record Traits(
    Guid Id,
    string? City,
    IReadOnlyList<Guid> Groups,
    IReadOnlyList<Guid> Skills,
    IReadOnlyList<Guid> Vouched,
    IReadOnlyList<Guid> Wishes,
    bool Hub
)
{
    private const char Between = '\n';

    /// <summary>One text for one look: what differs in it differs in the person.</summary>
    public string Sketch() =>
        string.Join(Between, Hub ? "1" : "0", List(Groups), List(Skills), List(Vouched), List(Wishes), City?.ReplaceLineEndings(" ") ?? "");

    public static Traits Read(Guid id, string sketch)
    {
        var parts = sketch.Split(Between, 6);
        return new Traits(id, parts[5].Length == 0 ? null : parts[5], List(parts[1]), List(parts[2]), List(parts[3]), List(parts[4]), parts[0] == "1");
    }

    private static string List(IEnumerable<Guid> ids) => string.Join(' ', ids.Order().Select(i => i.ToString("N")));

    private static Guid[] List(string ids)
    {
        var read = new Guid[(ids.Length + 1) / 33];
        for (var i = 0; i < read.Length; i++)
            read[i] = Guid.ParseExact(ids.AsSpan(i * 33, 32), "N");
        return read;
    }
}

/// <summary>What one of two has for the other: a skill, whether it was asked for, whether others vouch for it.</summary>
internal sealed record Gift(Guid Skill, bool Asked, bool Vouched);

/// <summary>为什么: the evidence of a suggestion, which both can read. The groups are never hidden ones.</summary>
internal sealed record Why(Gift? ForFirst, Gift? ForSecond, IReadOnlyList<Guid> Groups, string? City)
{
    public static readonly Why Nothing = new(null, null, [], null);

    public bool Completes => ForFirst is not null || ForSecond is not null;

    public bool Meets => Groups.Count > 0 || City is not null;
}

/// <summary>How well two suit each other, and why: a function of the two alone.</summary>
internal static class Suiting
{
    public const int OfAsked = 40,
        OfLacked = 20,
        OfVouched = 10,
        OfGroup = 15,
        OfCity = 15,
        MostGroups = 2;

    public static Why Why(Traits first, Traits second) =>
        new(
            Gift(second, first),
            Gift(first, second),
            [.. first.Groups.Intersect(second.Groups).Order().Take(MostGroups)],
            first.City is { Length: > 0 } city && city == second.City ? city : null
        );

    /// <summary>0: they are no suggestion.</summary>
    public static int Points(Why why) =>
        !why.Completes || !why.Meets ? 0 : Points(why.ForFirst) + Points(why.ForSecond) + why.Groups.Count * OfGroup + (why.City is null ? 0 : OfCity);

    private static int Points(Gift? gift) => gift is null ? 0 : (gift.Asked ? OfAsked : OfLacked) + (gift.Vouched ? OfVouched : 0);

    /// <summary>The best of what the giver can and the taker cannot; among equals the first by id.</summary>
    private static Gift? Gift(Traits giver, Traits taker) =>
        giver
            .Skills.Except(taker.Skills)
            .Select(skill => new Gift(skill, taker.Wishes.Contains(skill), giver.Vouched.Contains(skill)))
            .OrderByDescending(Points)
            .ThenBy(g => g.Skill)
            .FirstOrDefault();
}
