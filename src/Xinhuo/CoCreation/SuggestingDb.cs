using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation.Suggesting;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation;

/// <summary>Who is free, in which roles, and who does not want to be thought of.</summary>
internal static class SuggestingDb
{
    public static DbSet<FreeAgentRole> FreeAgentRoles(this XinhuoDb db) => db.Set<FreeAgentRole>();

    internal static DbSet<TeamObjection> TeamObjections(this XinhuoDb db) => db.Set<TeamObjection>();

    /// <summary>Who says now that they are free, and may be asked: not who works for the brand, left, or may not write at present.</summary>
    public static IQueryable<FreeAgent> FreeNow(this XinhuoDb db, DateTimeOffset now) =>
        db.FreeAgents().Where(a => a.Until == null || a.Until > now).Where(a => db.Members().ThatTakePart(now).Any(m => m.Id == a.MemberId));
}
