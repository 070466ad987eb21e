using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Early;

/// <summary>One of the brand shows something to those who are in an experience, before the others or for them alone.</summary>
internal static class PutEarly
{
    public static async Task<Outcome<EarlyPieceId>> Do(
        XinhuoDb db,
        Actor me,
        ExperienceId experience,
        PostWords words,
        EarlyPlan plan,
        DateTimeOffset now,
        Guid? once = null
    )
    {
        if (await ExperienceStanding.Of(db, me.Member(), me.Role, experience) is not { IsStaff: true } standing)
            return Refusal.NotFound;
        if (standing.Experience.IsCalledOff)
            return Refusal.Of("experiences.called-off");
        var id = Ids.New<EarlyPieceId>(now);
        var photos = await Photos.Show(db, words.Photos, me.Member().Value, EarlyStanding.AudienceOf(id), words.Alts);
        var piece = new EarlyPiece
        {
            Id = id,
            ExperienceId = experience,
            AuthorId = me.Member(),
            Title = words.Title ?? throw new ArgumentException("A piece has a title.", nameof(words)),
            CreatedAt = now,
            Once = once,
            Photos = PostPhotos.Write(photos),
            Body = words.Body,
            BodyHtml = words.Html,
        };
        piece.Keep(plan.OpensAt, plan.Marked, now);
        db.Add(piece);
        await db.Put(new Findable(FoundAs, id.Value, id.Value, now, words.Findable), isNew: true);
        // It is the experience that calls those inside again, whatever they then do.
        foreach (var member in await Told(db, me.Member(), experience).ToListAsync())
            Prompting.Reach(db, member.Value, PromptKind.Experience, experience.Value, now);
        db.Record(me, now, new EarlyPiecePut(id, experience, me.Member()));
        return id;
    }

    /// <summary>Whoever is inside and hears from whom it comes.</summary>
    private static IQueryable<MemberId> Told(XinhuoDb db, MemberId by, ExperienceId experience) =>
        db.PeopleIn(experience).Where(m => m.Role == Role.Member && !db.Set<Block>().Any(b => b.By == m.Id && b.Of == by)).Select(m => m.Id);

    /// <summary>Its kind in the search index.</summary>
    public const string FoundAs = "early";

    /// <summary>What an earlier press of the same form made.</summary>
    public static Task<Outcome<EarlyPieceId>?> PressedBefore(XinhuoDb db, MemberId me, EarlyInput form, PostWords words) =>
        form.PressedBefore(
            db.EarlyPieces().Where(p => p.AuthorId == me && p.Once == form.Once).Select(p => new Pressed<EarlyPieceId>(p.Id, p.Title, p.Body)),
            words
        );
}
