using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community;

/// <summary>What Community keeps of gatherings, for its own pages and for the later rooms.</summary>
public static class GatheringsDb
{
    /// <summary>Those that no host put away: what is put away is nowhere, but at the desk and in its people's own archives.</summary>
    public static IQueryable<Gathering> Gatherings(this XinhuoDb db) => db.Set<Gathering>().Where(g => g.HiddenAt == null);

    public static DbSet<GatheringSeries> GatheringSeries(this XinhuoDb db) => db.Set<GatheringSeries>();

    public static DbSet<GatheringSeat> GatheringSeats(this XinhuoDb db) => db.Set<GatheringSeat>();

    public static DbSet<GatheringCoHost> GatheringCoHosts(this XinhuoDb db) => db.Set<GatheringCoHost>();

    public static DbSet<CalendarFeed> CalendarFeeds(this XinhuoDb db) => db.Set<CalendarFeed>();
}
