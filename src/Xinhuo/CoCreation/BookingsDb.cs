using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation.Bookings;
using Xinhuo.Platform.Data;

namespace Xinhuo.CoCreation;

/// <summary>What is lent, to whom, and whose licence was seen.</summary>
internal static class BookingsDb
{
    public static DbSet<Thing> Things(this XinhuoDb db) => db.Set<Thing>();

    public static DbSet<Booking> Bookings(this XinhuoDb db) => db.Set<Booking>();

    public static DbSet<LicenceShown> LicencesShown(this XinhuoDb db) => db.Set<LicenceShown>();
}
