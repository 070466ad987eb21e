using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Early;

/// <summary>Pieces among what search found, as far as the clock or their experience lets this reader see them.</summary>
internal sealed class FindingEarly(Words words, CommunityClock clock) : ISearchKind
{
    public string Kind => PutEarly.FoundAs;

    public string Word => "experiences.early";

    public async Task<IEnumerable<(Guid, Hit)>> Show(XinhuoDb db, IReadOnlyList<Guid> ids, Viewer me, string question)
    {
        var pieces = ids.Select(i => new EarlyPieceId(i)).ToList();
        var closed = db.PiecesClosedTo(me, clock.Now).Select(p => p.Id);
        var rows = await (
            from p in db.EarlyPieces()
            where pieces.Contains(p.Id) && p.WithdrawnAt == null && !closed.Contains(p.Id)
            join a in db.Members() on p.AuthorId equals a.Id
            select new { Piece = p, Author = a }
        ).ToListAsync();
        return rows.Select(r =>
            (
                r.Piece.Id.Value,
                new Hit(
                    PutEarly.FoundAs,
                    r.Piece.Href,
                    r.Piece.Title,
                    Hit.Around(PlainText.Of(r.Piece.Body), question),
                    EarlyDb.NameOf(r.Author, words),
                    r.Author.PhotoUrl,
                    r.Author.Role,
                    null,
                    r.Piece.OpensAt ?? r.Piece.CreatedAt
                )
            )
        );
    }
}
