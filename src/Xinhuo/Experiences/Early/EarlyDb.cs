using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Early;

/// <summary>What of it is there for whom, as lists, the feed and search ask. Each asks the time.</summary>
internal static class EarlyDb
{
    public static DbSet<EarlyPiece> EarlyPieces(this XinhuoDb db) => db.Set<EarlyPiece>();

    /// <summary>Everybody's by now.</summary>
    public static IQueryable<EarlyPiece> OpenedPieces(this XinhuoDb db, DateTimeOffset now) =>
        db.EarlyPieces().Where(p => p.WithdrawnAt == null && p.OpensAt <= now);

    /// <summary>Not open by now, and of an experience this reader is not in.</summary>
    public static IQueryable<EarlyPiece> PiecesClosedTo(this XinhuoDb db, Viewer me, DateTimeOffset now)
    {
        var closed = db.EarlyPieces().Where(p => p.WithdrawnAt == null && (p.OpensAt == null || p.OpensAt > now));
        if (me.IsStaff)
            return closed.Where(_ => false);
        return me.MemberId() is not { } member
            ? closed
            : closed.Where(p => !db.ExperienceGuests().Any(g => g.ExperienceId == p.ExperienceId && g.MemberId == member && g.LeftAt == null));
    }

    /// <summary>Whoever wrote it; somebody, where they left.</summary>
    public static string NameOf(Member author, Words words) => author.IsErased ? words["community.someone-who-left"] : author.Name;
}
