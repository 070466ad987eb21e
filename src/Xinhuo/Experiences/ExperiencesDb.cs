using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Experiences;

/// <summary>What Experiences keeps.</summary>
internal static class ExperiencesDb
{
    public static DbSet<Experience> Experiences(this XinhuoDb db) => db.Set<Experience>();

    public static DbSet<ExperienceGuest> ExperienceGuests(this XinhuoDb db) => db.Set<ExperienceGuest>();

    /// <summary>Whoever is in it now.</summary>
    public static IQueryable<Member> PeopleIn(this XinhuoDb db, ExperienceId experience) =>
        db.ExperienceGuests()
            .Where(g => g.ExperienceId == experience && g.LeftAt == null)
            .OrderBy(g => g.CameAt)
            .Join(db.Members().Where(m => m.ErasedAt == null), g => g.MemberId, m => m.Id, (_, m) => m);
}
