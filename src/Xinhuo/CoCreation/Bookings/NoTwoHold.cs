using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>
/// The one place that hears the database refuse two bookings of one thing at once, and says it as a person would: with what is free instead
/// (docs/decisions/0604).
/// </summary>
internal static class NoTwoHold
{
    /// <summary>The name of the constraint on PostgreSQL, and how the triggers on SQLite begin what they say.</summary>
    public const string Name = "NoTwoHold";
    private const string Word = "cocreation.bookings.held";

    /// <summary>Within an act: writes what it has changed. A refusal: somebody else holds it, and the act must end with that.</summary>
    public static async Task<Refusal?> Save(XinhuoDb db, string field)
    {
        try
        {
            await db.SaveChangesAsync();
            return null;
        }
        catch (DbUpdateException e) when (IsHeld(e.InnerException))
        {
            return Refusal.On(field, Word);
        }
    }

    /// <summary>After the act was taken back: the same refusal, with the next hours that would do.</summary>
    public static async Task<Refusal> Explain(
        XinhuoDb db,
        Refusal refusal,
        Thing thing,
        DateTimeOffset from,
        TimeSpan length,
        DateTimeOffset now,
        Words words,
        CommunityZone zone
    )
    {
        if (refusal.Problems.FirstOrDefault(p => p.Word == Word) is not { } held)
            return refusal;
        var free = await FreeTimes.Next(db, thing, from, length, now);
        var said = string.Join(words["cocreation.bookings.or"], free.Select(f => f.Say(words, zone, now)));
        return said.Length == 0 ? Refusal.On(held.Field!, "cocreation.bookings.held.long") : Refusal.On(held.Field!, "cocreation.bookings.held.free", said);
    }

    private static bool IsHeld(Exception? e) =>
        e switch
        {
            PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation } p => p.ConstraintName == Name,
            SqliteException { SqliteErrorCode: 19 } s => s.Message.Contains(Name, StringComparison.Ordinal),
            _ => false,
        };
}
