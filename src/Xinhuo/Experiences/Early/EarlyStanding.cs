using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Early;

/// <summary>How somebody stands to a piece at this moment. Before it opens there is none for whoever is not in its experience.</summary>
/// <param name="IsInside">In the experience, or of the brand.</param>
/// <param name="MayChange">Its author, whoever leads the experience, or a host.</param>
internal sealed record EarlyStanding(EarlyPiece Piece, bool IsInside, bool MayChange)
{
    public static string AudienceOf(EarlyPieceId id) => $"early:{id.Value}";

    public static async Task<EarlyStanding?> Of(XinhuoDb db, MemberId? me, Role role, EarlyPieceId id, DateTimeOffset now, bool tracked = false)
    {
        var pieces = tracked ? db.EarlyPieces().AsTracking() : db.EarlyPieces();
        if (await pieces.SingleOrDefaultAsync(p => p.Id == id && p.WithdrawnAt == null) is not { } piece)
            return null;
        var experience = me is { } member ? await ExperienceStanding.Of(db, member, role, piece.ExperienceId) : null;
        return experience is null && !piece.IsOpen(now)
            ? null
            : new EarlyStanding(piece, experience is not null, experience is { IsStaff: true } && (experience.Leads || piece.AuthorId == me));
    }

    public static Task<EarlyStanding?> Of(XinhuoDb db, Viewer me, EarlyPieceId id, DateTimeOffset now) => Of(db, me.MemberId(), me.Role, id, now);

    /// <summary>Within an act, to be changed: nobody else changes it until this act is done.</summary>
    public static async Task<EarlyPiece?> Mine(XinhuoDb db, Platform.Happenings.Actor me, EarlyPieceId id, DateTimeOffset now)
    {
        await db.InTurn($"early:{id.Value}");
        return await Of(db, me.Member(), me.Role, id, now, tracked: true) is { MayChange: true, Piece: var piece } ? piece : null;
    }
}

/// <summary>A piece's pictures, and what is told of it, are for whoever may read it at this moment.</summary>
internal sealed class EarlyAudience(CommunityClock clock, Settings settings) : IAudience
{
    public string Kind => "early";

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db) =>
        (!viewer.IsGuest || settings.GuestsMayRead) && await EarlyStanding.Of(db, viewer, new EarlyPieceId(id), clock.Now) is not null;
}
