using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;

namespace Xinhuo.Community;

/// <summary>What Community keeps of gatherings, for its own pages and for the later rooms.</summary>
public static class GatheringsDb
{
    public static DbSet<Gathering> Gatherings(this XinhuoDb db) => db.Set<Gathering>();

    public static DbSet<GatheringSeries> GatheringSeries(this XinhuoDb db) => db.Set<GatheringSeries>();

    public static DbSet<GatheringSeat> GatheringSeats(this XinhuoDb db) => db.Set<GatheringSeat>();

    public static DbSet<GatheringCoHost> GatheringCoHosts(this XinhuoDb db) => db.Set<GatheringCoHost>();

    public static DbSet<CalendarFeed> CalendarFeeds(this XinhuoDb db) => db.Set<CalendarFeed>();
}
