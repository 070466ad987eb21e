namespace Xinhuo.Tests.Hostile;

public sealed partial class HostileFieldsTests
{
    /// <summary>Things that are lent, and bookings.</summary>
    private static (string Test, string[] Fields)[] Lending =>
        [
            (
                Named<HostileBookingsTests>(nameof(HostileBookingsTests.A_thing_may_be_called_anything_and_stand_anywhere)),
                [
                    "CoCreation.Bookings.BookThingPage from",
                    "CoCreation.Bookings.BookThingPage until",
                    "CoCreation.Bookings.EditThingPage Input.Bears",
                    "CoCreation.Bookings.EditThingPage Input.Body",
                    "CoCreation.Bookings.EditThingPage Input.Circle",
                    "CoCreation.Bookings.EditThingPage Input.Kind",
                    "CoCreation.Bookings.EditThingPage Input.Licence",
                    "CoCreation.Bookings.EditThingPage Input.Place",
                    "CoCreation.Bookings.EditThingPage Input.Title",
                    "CoCreation.Bookings.LicencesPage Licence",
                    "CoCreation.Bookings.MyBookingsPage after",
                    "CoCreation.Bookings.NewThingPage Input.Bears",
                    "CoCreation.Bookings.NewThingPage Input.Body",
                    "CoCreation.Bookings.NewThingPage Input.Circle",
                    "CoCreation.Bookings.NewThingPage Input.Kind",
                    "CoCreation.Bookings.NewThingPage Input.Licence",
                    "CoCreation.Bookings.NewThingPage Input.Place",
                    "CoCreation.Bookings.NewThingPage Input.Title",
                    "CoCreation.Bookings.ThingPage Month",
                    "CoCreation.Bookings.ThingPage Week",
                    "CoCreation.Bookings.ThingsPage Kind",
                ]
            ),
            (
                Named<HostileBookingsTests>(nameof(HostileBookingsTests.What_is_said_of_a_booking_may_be_any_words)),
                [
                    "CoCreation.Bookings.BookThingPage Input.Words",
                    "CoCreation.Bookings.OneBookingPage Input.Alt[]",
                    "CoCreation.Bookings.OneBookingPage Input.Body",
                    "CoCreation.Bookings.OneBookingPage Input.Damage",
                    "CoCreation.Bookings.OneBookingPage Input.NewAlt[]",
                    "CoCreation.Bookings.OneBookingPage Why",
                ]
            ),
            (
                Named<HostileBookingsTests>(nameof(HostileBookingsTests.Pictures_of_things_may_show_anything)),
                [
                    "CoCreation.Bookings.EditThingPage Input.Alt[]",
                    "CoCreation.Bookings.EditThingPage Input.NewAlt[]",
                    "CoCreation.Bookings.NewThingPage Input.Alt[]",
                    "CoCreation.Bookings.NewThingPage Input.NewAlt[]",
                ]
            ),
        ];
}
