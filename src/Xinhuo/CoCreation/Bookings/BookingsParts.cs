using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>预约: things that are lent, who has them when, and who is told.</summary>
internal static class BookingsParts
{
    public static IServiceCollection AddBookings(this IServiceCollection services) =>
        services
            .AddScoped<IAudience, BookingAudience>()
            .AddScoped<IPersonalData, BookingsOfPerson>()
            .AddScoped<IPersonSection, LicencesOfPerson>()
            .AddScoped<IStaffWork, BookingsToAnswer>()
            .AddScoped<IStaffWork, ThingsOverdue>()
            .AddScoped<ICalendarSource, BookingCalendars>()
            .AddSingleton<IRoutine, LetGoInTime>()
            .AddSingleton(new MineItem("cocreation.bookings.mine", "/bookings", "key", 30))
            .AddSingleton(new NoticeKind(TellOfBooking.Kind, "cocreation.bookings.told", "key", 88))
            .AddListener<BookingAsked, TellOfBooking>()
            .AddListener<BookingApproved, TellOfBooking>()
            .AddListener<BookingLetGo, TellOfBooking>()
            .AddListener<BookingExtended, TellOfBooking>()
            .AddListener<ThingReturned, TellOfBooking>()
            .AddListener<ThingOverdue, TellOfBooking>()
            .AddListener<BookingInDoubt, TellOfBooking>();

    public static void MapBookings(this IEndpointRouteBuilder routes) => BookingCalendars.Map(routes);
}
