using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>Somebody of the brand saw a member's licence and marks it, or takes the mark back. Nobody marks their own.</summary>
internal static class MarkLicence
{
    public static async Task<Outcome<Nothing>> See(XinhuoDb db, Actor me, MemberId whose, string? name, DateTimeOffset now)
    {
        if (!me.IsStaff || me.Member() == whose || !await db.Members().AnyAsync(m => m.Id == whose && m.ErasedAt == null))
            return Refusal.NotFound;
        var said = CleanText.Line(name, Thing.MostLicenceCharacters, Thing.MostUnits);
        if (BookingWords.Wrong(said, "Licence", "cocreation.bookings.licence.missing", Thing.MostLicenceCharacters) is { } wrong)
            return wrong;
        if (await db.LicencesShown().AnyAsync(l => l.MemberId == whose && l.Name == said.Text && l.RevokedAt == null))
            return Nothing.Value;
        var id = Ids.New<LicenceId>(now);
        db.Add(
            new LicenceShown
            {
                Id = id,
                MemberId = whose,
                Name = said.Text,
                SeenAt = now,
                SeenBy = me.Member(),
            }
        );
        db.Record(me, now, new LicenceSeen(id, whose, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Revoke(XinhuoDb db, Actor me, LicenceId id, DateTimeOffset now)
    {
        if (!me.IsStaff || await db.LicencesShown().AsTracking().SingleOrDefaultAsync(l => l.Id == id) is not { } licence)
            return Refusal.NotFound;
        if (licence.RevokedAt is not null)
            return Nothing.Value;
        licence.Revoke(me.Member(), now);
        db.Record(me, now, new LicenceMarkRevoked(id, licence.MemberId, me.Member()));
        return Nothing.Value;
    }
}
