using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation;

/// <summary>What CoCreation keeps of briefs and teams.</summary>
internal static class CoCreationDb
{
    public static DbSet<Brief> Briefs(this XinhuoDb db) => db.Set<Brief>();

    public static DbSet<BriefRole> BriefRoles(this XinhuoDb db) => db.Set<BriefRole>();

    public static DbSet<Team> Teams(this XinhuoDb db) => db.Set<Team>();

    public static DbSet<TeamSeat> TeamSeats(this XinhuoDb db) => db.Set<TeamSeat>();

    public static DbSet<TeamMaker> TeamMakers(this XinhuoDb db) => db.Set<TeamMaker>();

    public static DbSet<TeamAsk> TeamAsks(this XinhuoDb db) => db.Set<TeamAsk>();

    public static DbSet<TeamGuest> TeamGuests(this XinhuoDb db) => db.Set<TeamGuest>();

    public static DbSet<FreeAgent> FreeAgents(this XinhuoDb db) => db.Set<FreeAgent>();

    /// <summary>Whoever is in it now, in the order they came.</summary>
    public static IQueryable<Member> PeopleIn(this XinhuoDb db, TeamId team) =>
        db.TeamMakers()
            .Where(m => m.TeamId == team && m.LeftAt == null)
            .OrderBy(m => m.JoinedAt)
            .Join(db.Members().Where(m => m.ErasedAt == null), t => t.MemberId, m => m.Id, (_, m) => m);

    /// <summary>The teams that this member is making something in now: those with a room, before their end.</summary>
    public static IQueryable<Team> ProjectsOf(this XinhuoDb db, MemberId member) =>
        db.Teams()
            .Where(t => t.ConfirmedAt != null && t.EndedAt == null)
            .Where(t => db.TeamMakers().Any(m => m.TeamId == t.Id && m.MemberId == member && m.LeftAt == null));
}
