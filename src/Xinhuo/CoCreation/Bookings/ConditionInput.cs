using Xinhuo.Community;
using Xinhuo.Platform;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>How a thing looks when it changes hands, as typed: kilometres, words (in <see cref="PostInput.Body"/>), photographs, and what is broken.</summary>
internal sealed class ConditionInput : PostInput
{
    public int? Mileage { get; set; }

    /// <summary>They looked once more: it reads less than before, or much more.</summary>
    public bool IsSure { get; set; }
    public string? Damage { get; set; }

    internal string? Said => Or(Read(Body));
    internal string? DamageSaid => Or(Read(Damage));

    internal Refusal? Wrong() =>
        Refusal.All(
            BookingWords.Wrong(Read(Body), "Body", null, Booking.MostWordsCharacters),
            BookingWords.Wrong(Read(Damage), "Damage", null, Booking.MostWordsCharacters)
        );

    private static CleanedText Read(string? text) => CleanText.Lines(text, Booking.MostWordsCharacters, Booking.MostUnits);

    private static string? Or(CleanedText text) => text.Text.Length == 0 ? null : text.Text;
}

/// <summary>What is wrong with a text or with the hours of a booking, said in one way.</summary>
internal static class BookingWords
{
    /// <param name="missing">What to say where there is nothing; null: it may be left out.</param>
    public static Refusal? Wrong(CleanedText text, string field, string? missing, int most) =>
        text.Refusal switch
        {
            TextRefusal.None => null,
            TextRefusal.Empty => missing is null ? null : Refusal.On(field, missing),
            _ => Refusal.On(field, "cocreation.bookings.field.long", most),
        };

    public static Refusal TooLong(string field, Thing thing) =>
        thing.LongestMinutes % (24 * 60) == 0
            ? Refusal.On(field, "cocreation.bookings.field.until.long.days", thing.LongestMinutes / (24 * 60))
            : Refusal.On(field, "cocreation.bookings.field.until.long.hours", thing.LongestMinutes / 60);
}
