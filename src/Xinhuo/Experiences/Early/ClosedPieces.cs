using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Early;

/// <summary>In search a piece is its own scope: closed until it opens to whoever is not in its experience.</summary>
internal sealed class ClosedPieces : ISearchScopes
{
    public async Task<IReadOnlyCollection<Guid>> Closed(XinhuoDb db, Viewer me, DateTimeOffset now) =>
        [.. (await db.PiecesClosedTo(me, now).Select(p => p.Id).ToListAsync()).Select(id => id.Value)];
}
