using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Kits;

/// <summary>Whoever leads an experience packs a parcel and sends it; again, where something went wrong.</summary>
internal static class SendParcel
{
    public static async Task<Outcome<Nothing>> Pack(XinhuoDb db, Actor me, ExperienceId id, MemberId whose, DateTimeOffset now)
    {
        if (await ParcelStanding.Alone(db, me, id, whose) is not { Sends: true } standing)
            return Refusal.NotFound;
        if (standing.Parcel is not { Address: not null } parcel)
            return Refusal.Of("experiences.kit.no-address");
        if (parcel.PackedAt is not null)
            return Nothing.Value;
        parcel.Pack(me.Member(), now);
        db.Record(me, now, new ParcelPacked(id, whose, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, ExperienceId id, MemberId whose, WayInput typed, DateTimeOffset now)
    {
        if (await ParcelStanding.Alone(db, me, id, whose) is not { Sends: true } standing)
            return Refusal.NotFound;
        if (standing.Parcel is not { Address: not null } parcel)
            return Refusal.Of("experiences.kit.no-address");
        var way = typed.Read();
        if (way.Refused)
            return way.Refusal!;
        if (parcel.State is ParcelState.Sent or ParcelState.Arrived)
            return Nothing.Value;
        parcel.Send(me.Member(), way.Value, now);
        db.Record(me, now, new ParcelSent(id, whose, me.Member()));
        return Nothing.Value;
    }
}

/// <summary>How a parcel goes, as typed.</summary>
internal sealed class WayInput
{
    /// <summary>The town it leaves from.</summary>
    public string? From { get; set; }
    public string? Carrier { get; set; }
    public string? Number { get; set; }

    internal Outcome<ParcelWay> Read()
    {
        var (from, carrier, number) = (
            CleanText.Line(From, Parcel.MostCarrierCharacters, Parcel.MostUnits),
            CleanText.Line(Carrier, Parcel.MostCarrierCharacters, Parcel.MostUnits),
            CleanText.Line(Number, Parcel.MostNumberCharacters, Parcel.MostUnits)
        );
        var wrong = Refusal.All(
            KitWords.Wrong(from, "From", null, Parcel.MostCarrierCharacters),
            KitWords.Wrong(carrier, "Carrier", "experiences.kit.carrier.missing", Parcel.MostCarrierCharacters),
            KitWords.Wrong(number, "Number", null, Parcel.MostNumberCharacters)
        );
        return wrong is not null ? wrong : new ParcelWay(Or(from), carrier.Text, Or(number));
    }

    private static string? Or(CleanedText text) => text.Text.Length == 0 ? null : text.Text;
}
