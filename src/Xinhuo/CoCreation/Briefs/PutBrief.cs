using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Briefs;

/// <summary>An employee puts out a brief. It stands there for all members; who said that they are free for one of its roles is told (see <see cref="TellOfBrief"/>).</summary>
internal static class PutBrief
{
    public static async Task<Outcome<BriefId>> Do(XinhuoDb db, Actor me, PostWords words, BriefPlan plan, DateTimeOffset now, Guid? once = null)
    {
        if (!me.IsStaff)
            return Refusal.NotFound;
        var id = Ids.New<BriefId>(now);
        var photos = await Photos.Show(db, words.Photos, me.Member().Value, Audiences.Members, words.Alts);
        db.Add(
            new Brief
            {
                Id = id,
                Title = words.Title ?? throw new ArgumentException("A brief has a title.", nameof(words)),
                LeadId = plan.Lead,
                OpensAt = plan.OpensAt,
                ClosesAt = plan.ClosesAt,
                Place = plan.Place,
                Limits = plan.Limits,
                Lends = plan.Lends,
                LeastPeople = plan.LeastPeople,
                CreatedAt = now,
                CreatedBy = me.Member(),
                Once = once,
                Photos = PostPhotos.Write(photos),
                Body = words.Body,
                BodyHtml = words.Html,
            }
        );
        db.AddRange(Roles(id, plan));
        db.Record(me, now, new BriefPut(id, me.Member()));
        return id;
    }

    public static IEnumerable<BriefRole> Roles(BriefId id, BriefPlan plan) =>
        plan.Roles.Select(r => new BriefRole
        {
            BriefId = id,
            SkillId = r.Key,
            Count = r.Value,
        });

    /// <summary>What an earlier press of the same form made.</summary>
    public static Task<Outcome<BriefId>?> PressedBefore(XinhuoDb db, MemberId me, BriefInput form, PostWords words) =>
        form.PressedBefore(db.Briefs().Where(b => b.CreatedBy == me && b.Once == form.Once).Select(b => new Pressed<BriefId>(b.Id, b.Title, b.Body)), words);
}
