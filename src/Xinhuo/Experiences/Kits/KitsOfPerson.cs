using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Experiences.Kits;

/// <summary>Somebody's parcels, with where they went as long as we know it. They go with the person, the thank-you too.</summary>
internal sealed class KitsOfPerson(Words words) : IPersonalData
{
    public string Room => "parcels";

    public LeavingWords Describe(Words said) => new([said["experiences.kit.leaving.goes"]], []);

    public Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel) =>
        archive.Add("parcels", words["experiences.kit.archive"], Parcels(db, me), cancel);

    public Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now) => db.Set<Parcel>().Where(p => p.MemberId == me).ExecuteDeleteAsync();

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Parcels(XinhuoDb db, MemberId me)
    {
        var parcels = db.Set<Parcel>()
            .Where(p => p.MemberId == me)
            .Join(db.Experiences(), p => p.ExperienceId, e => e.Id, (p, e) => new { Parcel = p, e.Title });
        await foreach (var one in parcels.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["experience"] = one.Title,
                ["for"] = one.Parcel.Recipient,
                ["phone"] = one.Parcel.Phone,
                ["address"] = one.Parcel.Address,
                ["said where"] = one.Parcel.AddressedAt,
                ["forgotten"] = one.Parcel.ForgottenAt,
                ["not wanted"] = one.Parcel.NotWantedAt,
                ["packed"] = one.Parcel.PackedAt,
                ["sent"] = one.Parcel.SentAt,
                ["carrier"] = one.Parcel.Carrier,
                ["number"] = one.Parcel.Number,
                ["arrived"] = one.Parcel.ArrivedAt,
                ["went wrong"] = one.Parcel.WrongWhat,
                ["thanked"] = one.Parcel.ThankedAt,
                ["words of thanks"] = one.Parcel.Thanks,
            };
    }
}
