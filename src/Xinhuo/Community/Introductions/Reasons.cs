using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Introductions;

/// <summary>One reason in words, with the faces of those who vouch for it.</summary>
internal sealed record Reason(string Icon, string Said, IReadOnlyList<Face> Vouchers);

/// <summary>Two people and what speaks for them.</summary>
internal sealed record Suited(Member First, Member Second, Why Why);

/// <summary>
/// Says the why of suggestions and offers to one reader: to the two as "you", to anybody else by name. A group that does not exist for the reader is not among it, whatever
/// was found on another day.
/// </summary>
internal sealed class Reasons(Words words, CommunityRights rights)
{
    public async Task<IReadOnlyList<IReadOnlyList<Reason>>> For(XinhuoDb db, Viewer reader, IReadOnlyList<Suited> pairs)
    {
        var sight = await rights.Of(reader);
        var gifts = pairs
            .SelectMany(p => (IEnumerable<Gift?>)[p.Why.ForFirst, p.Why.ForSecond])
            .OfType<Gift>()
            .Select(g => new SkillId(g.Skill))
            .Distinct()
            .ToList();
        var skills = await db.Skills().Where(s => gifts.Contains(s.Id)).ToDictionaryAsync(s => s.Id.Value);
        var shared = pairs.SelectMany(p => p.Why.Groups).Select(g => new GroupId(g)).Distinct().Where(sight.MayKnow).ToList();
        var groups = await db.Groups().Where(g => shared.Contains(g.Id)).ToDictionaryAsync(g => g.Id.Value, g => g.Name);
        var vouchers = await Vouchers(db, pairs, gifts);
        return [.. pairs.Select(p => Of(p, reader.MemberId(), skills, groups, vouchers))];
    }

    private List<Reason> Of(
        Suited pair,
        MemberId? reader,
        Dictionary<Guid, Skill> skills,
        Dictionary<Guid, string> groups,
        ILookup<(MemberId, SkillId), Face> vouchers
    )
    {
        var reasons = new List<Reason>();
        // What the reader would get comes first.
        var gifts = new[] { (Gift: pair.Why.ForFirst, From: pair.Second, To: pair.First), (Gift: pair.Why.ForSecond, From: pair.First, To: pair.Second) };
        foreach (var (gift, from, to) in gifts.OrderByDescending(g => g.To.Id == reader))
            if (gift is not null && skills.TryGetValue(gift.Skill, out var skill))
                reasons.Add(
                    new Reason(
                        Glyph.Of(skill.Icon),
                        words[
                            gift.Asked ? "community.introductions.why.asked" : "community.introductions.why.lacks",
                            Capital(Called(from)),
                            skill.Name,
                            Called(to)
                        ],
                        [.. vouchers[(from.Id, skill.Id)]]
                    )
                );
        var named = pair.Why.Groups.Where(groups.ContainsKey).Select(g => words["community.introductions.group", groups[g]]).ToList();
        if (named.Count > 0)
            reasons.Add(new Reason("users-round", words["community.introductions.why.group", string.Join(words["community.introductions.and"], named)], []));
        if (pair.Why.City is { } city)
            reasons.Add(new Reason("map-pin", words["community.introductions.why.city", city], []));
        return reasons;

        string Called(Member member) => member.Id == reader ? words["community.introductions.you"] : member.Name;
    }

    private static string Capital(string name) => name.Length > 0 && char.IsLower(name[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;

    private static async Task<ILookup<(MemberId, SkillId), Face>> Vouchers(XinhuoDb db, IReadOnlyList<Suited> pairs, List<SkillId> skills)
    {
        var people = pairs.SelectMany(p => (MemberId[])[p.First.Id, p.Second.Id]).Distinct().ToList();
        var said = await (
            from e in db.Endorsements()
            where people.Contains(e.MemberId) && skills.Contains(e.SkillId) && e.WithdrawnAt == null && e.HiddenAt == null
            join giver in db.Members() on e.By equals giver.Id
            where giver.ErasedAt == null
            orderby e.At descending
            select new
            {
                e.MemberId,
                e.SkillId,
                giver.Id,
                giver.Name,
                giver.PhotoUrl,
            }
        ).ToListAsync();
        return said.ToLookup(s => (s.MemberId, s.SkillId), s => new Face(s.Name, s.PhotoUrl, $"/people/{s.Id.Value}"));
    }
}
