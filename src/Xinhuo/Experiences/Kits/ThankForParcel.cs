using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Kits;

/// <summary>Whoever likes says thank you for a parcel that arrived: in their own words, or by one press. Once; nobody asks for it.</summary>
internal static class ThankForParcel
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, ExperienceId id, string? words, DateTimeOffset now)
    {
        if (await ParcelStanding.Alone(db, me, id, me.Member()) is not { IsMine: true, Parcel: { ArrivedAt: not null } parcel } standing)
            return Refusal.NotFound;
        var said = CleanText.Lines(words, Parcel.MostWordsCharacters, Parcel.MostUnits);
        if (KitWords.Wrong(said, "Thanks", null, Parcel.MostWordsCharacters) is { } refusal)
            return refusal;
        if (parcel.ThankedAt is not null)
            return Nothing.Value;
        parcel.Thank(said.Text.Length == 0 ? null : said.Text, now);
        db.Record(me, now, new ParcelThanked(id, me.Member(), standing.Experience.LeadId));
        return Nothing.Value;
    }
}
