using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Search;

namespace Xinhuo.Members;

/// <summary>People in the search index: by name, place, work, hobbies, skills and their own words.</summary>
public static class MemberSearch
{
    public const string Kind = "member";

    /// <summary>Puts a person in anew, with what their row and their skills say at this point of the act.</summary>
    public static async Task Refresh(this XinhuoDb db, Member member)
    {
        var claimed = await db.SkillClaims().Where(c => c.MemberId == member.Id).Select(c => c.SkillId).ToListAsync();
        claimed.AddRange(
            db.ChangeTracker.Entries<SkillClaim>().Where(e => e.State == EntityState.Added && e.Entity.MemberId == member.Id).Select(e => e.Entity.SkillId)
        );
        var gone = db
            .ChangeTracker.Entries<SkillClaim>()
            .Where(e => e.State == EntityState.Deleted && e.Entity.MemberId == member.Id)
            .Select(e => e.Entity.SkillId)
            .ToHashSet();
        var skills = await db.Skills().AsNoTracking().Where(s => claimed.Contains(s.Id)).ToListAsync();
        await db.Put(Of(member, skills.Where(s => !gone.Contains(s.Id))));
    }

    /// <summary>The document alone, for imports that write thousands.</summary>
    public static Findable Of(Member member, IEnumerable<Skill> skills) =>
        new(
            Kind,
            member.Id.Value,
            null,
            member.JoinedAt,
            string.Join(
                '\n',
                (
                    (IEnumerable<string?>)
                        [
                            member.Name,
                            member.Province,
                            member.City,
                            member.Occupation,
                            member.Hobbies,
                            member.Makes,
                            member.Intro,
                            .. skills.SelectMany(s => new[] { s.NameZh, s.NameEn }),
                        ]
                ).Where(t => !string.IsNullOrEmpty(t))
            )
        );
}
