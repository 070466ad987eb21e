using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Kits;

/// <summary>Whoever comes says where their parcel goes, or that none is needed; until it has left they may change their mind.</summary>
internal static class SayWhere
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, ExperienceId id, AddressInput typed, DateTimeOffset now)
    {
        if (await Mine(db, me, id) is not { } standing)
            return Refusal.NotFound;
        var where = typed.Read();
        if (where.Refused)
            return where.Refusal!;
        if (standing.Parcel is { HasLeft: true })
            return Refusal.Of("experiences.kit.has-left");
        Parcel(db, standing, id, me).GoTo(where.Value, now);
        db.Record(me, now, new ParcelAddressed(id, me.Member()));
        return Nothing.Value;
    }

    public static async Task<Outcome<Nothing>> NotWanted(XinhuoDb db, Actor me, ExperienceId id, DateTimeOffset now)
    {
        if (await Mine(db, me, id) is not { } standing)
            return Refusal.NotFound;
        if (standing.Parcel is { HasLeft: true })
            return Refusal.Of("experiences.kit.has-left");
        if (standing.Parcel is { NotWantedAt: not null })
            return Nothing.Value;
        Parcel(db, standing, id, me).NotWanted(now);
        db.Record(me, now, new ParcelNotWanted(id, me.Member()));
        return Nothing.Value;
    }

    private static async Task<ParcelStanding?> Mine(XinhuoDb db, Actor me, ExperienceId id) =>
        await ParcelStanding.Alone(db, me, id, me.Member()) is { IsMine: true, Experience.IsCalledOff: false } standing ? standing : null;

    private static Parcel Parcel(XinhuoDb db, ParcelStanding standing, ExperienceId id, Actor me)
    {
        if (standing.Parcel is { } there)
            return there;
        var made = new Parcel { ExperienceId = id, MemberId = me.Member() };
        db.Add(made);
        return made;
    }
}

/// <summary>Where a parcel goes, as typed.</summary>
internal sealed class AddressInput
{
    public string? Recipient { get; set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }

    internal static AddressInput Of(Parcel? parcel, string name) =>
        new()
        {
            Recipient = parcel?.Recipient ?? name,
            Phone = parcel?.Phone,
            Address = parcel?.Address,
        };

    internal Outcome<ParcelAddress> Read()
    {
        var (name, phone, address) = (
            CleanText.Line(Recipient, Parcel.MostNameCharacters, Parcel.MostUnits),
            CleanText.Line(Phone, Parcel.MostPhoneCharacters, Parcel.MostUnits),
            CleanText.Lines(Address, Parcel.MostAddressCharacters, Parcel.MostUnits)
        );
        var wrong = Refusal.All(
            KitWords.Wrong(name, "Recipient", "experiences.kit.recipient.missing", Parcel.MostNameCharacters),
            KitWords.Wrong(phone, "Phone", "experiences.kit.phone.missing", Parcel.MostPhoneCharacters),
            KitWords.Wrong(address, "Address", "experiences.kit.address.missing", Parcel.MostAddressCharacters)
        );
        return wrong is not null ? wrong : new ParcelAddress(name.Text, phone.Text, address.Text);
    }
}

/// <summary>What is wrong with a text of a parcel.</summary>
internal static class KitWords
{
    /// <param name="missing">What to say where there is nothing; null: it may be left out.</param>
    public static Refusal? Wrong(CleanedText text, string field, string? missing, int most) =>
        text.Refusal switch
        {
            TextRefusal.None => null,
            TextRefusal.Empty => missing is null ? null : Refusal.On(field, missing),
            _ => Refusal.On(field, "experiences.field.long", most),
        };
}
