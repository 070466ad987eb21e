using Xinhuo.CoCreation;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.CoCreation.Suggesting;

/// <summary>Many people who say that they are free.</summary>
internal static class Crowd
{
    /// <summary>Each takes one or two of the roles, most with evidence, and each has dealt with a few others.</summary>
    public static async Task<List<MemberId>> Free(App app, int many, params string[] roles)
    {
        var (dice, now) = (new Random(5), app.Time.Now);
        var skills = await Task.WhenAll(roles.Select(app.Skill));
        var people = Enumerable
            .Range(0, many)
            .Select(i => new Member
            {
                Id = Ids.New<MemberId>(now),
                Name = $"有空的{i}",
                Role = Role.Member,
                JoinedAt = now.AddDays(-dice.Next(900)),
                LastSeenAt = now,
                City = dice.Next(2) == 0 ? "成都" : "重庆",
            })
            .ToList();
        var rows = new List<object>(people);
        foreach (var one in people)
        {
            rows.Add(new FreeAgent { MemberId = one.Id, Since = now.AddSeconds(-dice.Next(100)) });
            foreach (var skill in skills.OrderBy(_ => dice.Next()).Take(1 + dice.Next(2)).ToList())
            {
                rows.Add(new FreeAgentRole { MemberId = one.Id, SkillId = skill });
                rows.Add(
                    new SkillClaim
                    {
                        MemberId = one.Id,
                        SkillId = skill,
                        At = now.AddDays(-dice.Next(400)),
                    }
                );
                foreach (var other in people.Where(p => p != one).OrderBy(_ => dice.Next()).Take(dice.Next(4)).ToList())
                    rows.Add(
                        new Endorsement
                        {
                            MemberId = one.Id,
                            SkillId = skill,
                            By = other.Id,
                            At = now.AddDays(-dice.Next(700)),
                        }
                    );
                for (var credit = dice.Next(4); credit > 0; credit--)
                    rows.Add(
                        new SkillCredit
                        {
                            MemberId = one.Id,
                            SkillId = skill,
                            Source = Guid.CreateVersion7(),
                            At = now.AddDays(-dice.Next(900)),
                        }
                    );
            }
        }
        rows.AddRange(
            Enumerable
                .Range(0, many * 5)
                .Select(_ => (One: dice.Next(many), Other: dice.Next(many), Kind: (TieKind)dice.Next(4)))
                .Where(t => t.One != t.Other)
                .Distinct()
                .Select(t => new Tie
                {
                    From = people[t.One].Id,
                    To = people[t.Other].Id,
                    Kind = t.Kind,
                    Count = 1 + dice.Next(9),
                    FirstAt = now,
                    LastAt = now,
                })
        );
        await app.Keep([.. rows]);
        return people.ConvertAll(p => p.Id);
    }
}
