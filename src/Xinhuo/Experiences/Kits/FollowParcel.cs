using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Kits;

/// <summary>It arrived, or something went wrong on the way: said by whom it is for, or by whoever sent it.</summary>
internal static class FollowParcel
{
    public static async Task<Outcome<Nothing>> Arrive(XinhuoDb db, Actor me, ExperienceId id, MemberId whose, DateTimeOffset now)
    {
        if (await ParcelStanding.Alone(db, me, id, whose) is not { Parcel: { HasLeft: true } parcel })
            return Refusal.NotFound;
        if (parcel.ArrivedAt is not null)
            return Nothing.Value;
        parcel.Arrive(me.Member(), now);
        db.Record(me, now, new ParcelArrived(id, whose, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> GoWrong(XinhuoDb db, Actor me, ExperienceId id, MemberId whose, string? what, DateTimeOffset now)
    {
        if (await ParcelStanding.Alone(db, me, id, whose) is not { Parcel: { HasLeft: true } parcel })
            return Refusal.NotFound;
        var said = CleanText.Lines(what, Parcel.MostWordsCharacters, Parcel.MostUnits);
        if (KitWords.Wrong(said, "What", "experiences.kit.wrong.missing", Parcel.MostWordsCharacters) is { } refusal)
            return refusal;
        parcel.GoWrong(me.Member(), said.Text, now);
        db.Record(me, now, new ParcelWentWrong(id, whose, me.Member()));
        return Nothing.Value;
    }
}
