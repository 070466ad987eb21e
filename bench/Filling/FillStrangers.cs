using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using static Xinhuo.Platform.Data.BulkType;

namespace Xinhuo.Bench.Filling;

/// <summary>Twenty thousand people with skills, cities, groups, wishes and dealings: whom to introduce to whom. The same each time.</summary>
internal sealed class FillStrangers(Acts acts, int people)
{
    private const int Groups = 200;
    private const int Cities = 60;
    private const int TiesEach = 10;

    private readonly Random _chance = new(20_261_122);
    private readonly DateTimeOffset _from = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private Guid[] _people = [];
    private Guid[] _groups = [];

    public async Task Run()
    {
        (_people, _groups) = (Some(people), Some(Groups));
        await acts.Run(Members);
        await acts.Run(InGroups);
        await acts.Run(Skills);
        await acts.Run(Ties);
    }

    private Guid[] Some(int count) => [.. Enumerable.Range(0, count).Select(i => Id(_from.AddMinutes(i)))];

    private Guid Id(DateTimeOffset at)
    {
        var bytes = Guid.CreateVersion7(at).ToByteArray(bigEndian: true);
        _chance.NextBytes(bytes.AsSpan(8));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Few are large and many small, as cities and groups are.</summary>
    private int Skewed(int most) => (int)(most * Math.Pow(_chance.NextDouble(), 2.2));

    private async Task Members(XinhuoDb db)
    {
        var rows = new Bulk(
            db,
            "Members",
            ("Id", BulkType.Id),
            ("Name", Text),
            ("NameKey", Text),
            ("Role", Int),
            ("JoinedAt", Moment),
            ("City", Text),
            ("Language", Text)
        );
        foreach (var (i, id) in _people.Index())
            rows.Add(id, $"生人{i}", $"stranger{i}", 1, _from.AddMinutes(i * 20), _chance.Next(10) == 0 ? null : $"城{Skewed(Cities)}", "zh-CN");
        await rows.Flush();
    }

    private async Task InGroups(XinhuoDb db)
    {
        var groups = new Bulk(
            db,
            "Groups",
            ("Id", BulkType.Id),
            ("Slug", Text),
            ("Name", Text),
            ("About", Text),
            ("Openness", Int),
            ("FoundedBy", BulkType.Id),
            ("FoundedAt", Moment),
            ("LastActivityAt", Moment),
            ("MemberCount", Int),
            ("TopicCount", Int)
        );
        foreach (var (i, id) in _groups.Index())
            groups.Add(id, $"strangers-{i}", $"小组{i}", "", i % 20 == 19 ? (int)Openness.Hidden : (int)Openness.Open, _people[i], _from, _from, 0, 0);
        await groups.Flush();
        var rows = new Bulk(
            db,
            "GroupMemberships",
            ("Id", BulkType.Id),
            ("GroupId", BulkType.Id),
            ("MemberId", BulkType.Id),
            ("Role", Int),
            ("JoinedAt", Moment)
        );
        foreach (var person in _people)
        foreach (var group in Enumerable.Range(0, _chance.Next(6)).Select(_ => Skewed(Groups)).Distinct())
            rows.Add(Id(_from), _groups[group], person, 0, _from);
        await rows.Flush();
    }

    private async Task Skills(XinhuoDb db)
    {
        var skills = (await db.Skills().OrderBy(s => s.Slug).Select(s => s.Id).ToListAsync()).ConvertAll(s => s.Value);
        var claims = new Bulk(db, "SkillClaims", ("MemberId", BulkType.Id), ("SkillId", BulkType.Id), ("At", Moment));
        var vouched = new Bulk(db, "Endorsements", ("MemberId", BulkType.Id), ("SkillId", BulkType.Id), ("By", BulkType.Id), ("At", Moment));
        var wishes = new Bulk(db, "IntroductionWishes", ("MemberId", BulkType.Id), ("SkillId", BulkType.Id), ("At", Moment));
        foreach (var person in _people)
        {
            foreach (var skill in Enumerable.Range(0, _chance.Next(5)).Select(_ => skills[_chance.Next(skills.Count)]).Distinct())
            {
                claims.Add(person, skill, _from);
                if (_chance.Next(3) == 0 && _people[_chance.Next(people)] is var by && by != person)
                    vouched.Add(person, skill, by, _from);
            }
            if (_chance.Next(4) == 0)
                foreach (var skill in Enumerable.Range(0, 2).Select(_ => skills[_chance.Next(skills.Count)]).Distinct())
                    wishes.Add(person, skill, _from);
        }
        await claims.Flush();
        await vouched.Flush();
        await wishes.Flush();
    }

    private async Task Ties(XinhuoDb db)
    {
        var rows = new Bulk(
            db,
            "Ties",
            ("From", BulkType.Id),
            ("To", BulkType.Id),
            ("Kind", Int),
            ("Count", Int),
            ("InHidden", Int),
            ("FirstAt", Moment),
            ("LastAt", Moment)
        );
        foreach (var (i, person) in _people.Index())
        // One in a hundred deals with very many.
        foreach (var other in Enumerable.Range(0, i % 100 == 0 ? 80 : TiesEach).Select(_ => _chance.Next(people)).Distinct().Where(o => o != i))
            rows.Add(person, _people[other], (int)TieKind.Reply, 1, 0, _from, _from);
        await rows.Flush();
    }
}
