using Microsoft.EntityFrameworkCore;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences.Early;

/// <summary>
/// Tells those who are in an experience that there is something to see before the others, and keeps its name in what was told. Nobody is told when it opens. Heard
/// twice, the notice is there already, or has its name.
/// </summary>
internal sealed class TellOfEarly : IListener<EarlyPiecePut>, IListener<EarlyPieceChanged>
{
    private const string Word = "experiences.early.notice.put";

    public async Task Hear(EarlyPiecePut put, Heard heard, XinhuoDb db)
    {
        if (await TitleOf(db, put.Piece) is not { } title)
            return;
        var people = await db.PeopleIn(put.Experience).Select(m => m.Id).ToListAsync();
        await db.Notify(
            heard,
            people,
            new Tidings("experience", Word, $"/early/{put.Piece.Value}", $"early:{put.Piece.Value:N}:put")
            {
                Values = [title],
                Thing = put.Piece.Value,
                Audience = EarlyStanding.AudienceOf(put.Piece),
            }
        );
    }

    public async Task Hear(EarlyPieceChanged changed, Heard heard, XinhuoDb db)
    {
        var thing = changed.Piece.Value;
        if (await TitleOf(db, changed.Piece) is { } title)
            await db.Rename(db.Notices().Where(n => n.Thing == thing && n.Word == Word), 0, title);
    }

    private static Task<string?> TitleOf(XinhuoDb db, EarlyPieceId id) =>
        db.EarlyPieces().Where(p => p.Id == id && p.WithdrawnAt == null).Select(p => (string?)p.Title).SingleOrDefaultAsync();
}
