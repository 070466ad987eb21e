using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Experiences.Early;

/// <summary>Pieces that have opened, the newest first, as an Atom feed, where guests may read. One is in it from its moment on.</summary>
internal static class EarlyFeed
{
    public const string Href = "/early/feed.atom";
    private const int Most = 30;
    private static readonly Guid Id = new("019a9f3e-4b7d-7c02-8f4e-61d3a0c5b2e7");

    public static async Task<IResult> Answer(
        HttpRequest request,
        XinhuoDb db,
        Settings settings,
        PublicAddress address,
        CommunityClock clock,
        Words words,
        Brand brand
    )
    {
        if (!settings.GuestsMayRead)
            return Results.NotFound();
        var pieces = await (
            from p in db.OpenedPieces(clock.Now)
            join a in db.Members() on p.AuthorId equals a.Id
            orderby p.OpensAt descending, p.Id descending
            select new { Piece = p, Author = a }
        )
            .Take(Most)
            .ToListAsync();
        var feed = new AtomFeed(
            Id,
            $"{words["experiences.early"]}{words["shell.dot"]}{brand.Name}",
            pieces.Count == 0 ? DateTimeOffset.UnixEpoch : pieces.Max(p => p.Piece.OpensAt!.Value),
            "/early",
            Href
        );
        return feed.Answer(pieces.Select(p => One(p.Piece, p.Author, words)), address.Here(request, request.PathBase));
    }

    private static AtomEntry One(EarlyPiece piece, Member author, Words words) =>
        new(
            piece.Id.Value,
            piece.Title,
            piece.BodyHtml,
            piece.OpensAt!.Value,
            piece.EditedAt > piece.OpensAt ? piece.EditedAt : null,
            EarlyDb.NameOf(author, words),
            piece.Href
        );
}
