using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Experiences.Kits;

/// <summary>Parcels that can go, to whoever leads the experience: their reader said where to, or it has to go once more. Where to is not said here.</summary>
internal sealed class ParcelsToSend(Words words) : IStaffWork
{
    public async Task<Lead?> Duty(XinhuoDb db, Viewer me, DateTimeOffset now)
    {
        var mine = Mine(db, me.MemberId()!.Value);
        var found = await mine.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Oldest = g.Min(p => p.WrongAt ?? p.AddressedAt) }).SingleOrDefaultAsync();
        if (found is null)
            return null;
        var first = await mine.OrderBy(p => p.WrongAt ?? p.AddressedAt).FirstAsync();
        return new Lead(
            words.Count("experiences.kit.duty", found.Count, Spoken.Number(found.Count)),
            words["community.home.duty.since"],
            found.Count == 1 ? Href(first) : $"/experiences/{first.ExperienceId.Value}/parcels",
            "package",
            found.Oldest
        );
    }

    public async Task<Queue?> Waiting(XinhuoDb db, Viewer me, int most, DateTimeOffset now)
    {
        var mine = Mine(db, me.MemberId()!.Value);
        var all = await mine.CountAsync();
        if (all == 0)
            return null;
        var rows = await (
            from p in mine
            join m in db.Members() on p.MemberId equals m.Id
            join e in db.Experiences() on p.ExperienceId equals e.Id
            orderby p.WrongAt ?? p.AddressedAt, p.MemberId
            select new
            {
                Parcel = p,
                Who = m,
                e.Title,
            }
        )
            .Take(most)
            .ToListAsync();
        return new Queue(
            "parcels",
            rows.ConvertAll(r => new Waiting(
                r.Who.Id,
                r.Who.Name,
                r.Who.PhotoUrl,
                r.Who.Href,
                (r.Parcel.WrongAt ?? r.Parcel.AddressedAt)!.Value,
                r.Parcel.WrongAt is null ? "experiences.kit.serving.said" : "experiences.kit.serving.wrong",
                r.Title,
                "experiences.kit.serving.act",
                "package",
                Href(r.Parcel)
            )),
            all - rows.Count
        )
        {
            Word = "experiences.kit.serving",
        };
    }

    private static string Href(Parcel parcel) => $"/experiences/{parcel.ExperienceId.Value}/parcels/{parcel.MemberId.Value}";

    /// <summary>In the experiences that this one leads, of those who are in them.</summary>
    private static IQueryable<Parcel> Mine(XinhuoDb db, MemberId me) =>
        db.Set<Parcel>()
            .Where(p => p.Address != null && p.ArrivedAt == null && (p.SentAt == null || p.WrongAt != null))
            .Where(p => db.Experiences().Any(e => e.Id == p.ExperienceId && e.LeadId == me && e.CalledOffAt == null))
            .Where(p => db.ExperienceGuests().Any(g => g.ExperienceId == p.ExperienceId && g.MemberId == p.MemberId && g.LeftAt == null));
}
