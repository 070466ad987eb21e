using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Chat;

/// <summary>A line as it reads.</summary>
internal sealed record LineView(
    int Number,
    long Change,
    MemberId Author,
    string Name,
    string? Photo,
    Role Role,
    bool AuthorGone,
    DateTimeOffset At,
    bool Edited,
    bool Withdrawn,
    bool Hidden,
    int? Answers,
    string? AnsweredName,
    string? AnsweredBody,
    string? Photos,
    string BodyHtml
)
{
    public bool Gone => Withdrawn || Hidden;
}

internal static class LineReading
{
    public const int OnePage = 50;
    private const int MostCaughtUp = 500;

    /// <summary>The last lines before a number, in their order.</summary>
    public static async Task<List<LineView>> Before(XinhuoDb db, RoomStanding room, int before, int most = OnePage)
    {
        var rows = await Views(db, db.Set<ChatLine>().Where(l => l.RoomId == room.Room && l.Number > room.From && l.Number < before))
            .OrderByDescending(l => l.Number)
            .Take(most)
            .ToListAsync();
        rows.Reverse();
        return rows;
    }

    /// <summary>Lines from a number on.</summary>
    public static async Task<List<LineView>> From(XinhuoDb db, RoomStanding room, int number)
    {
        var first = Math.Max(number, room.From + 1);
        return await Views(db, db.Set<ChatLine>().Where(l => l.RoomId == room.Room && l.Number >= first)).OrderBy(l => l.Number).Take(OnePage).ToListAsync();
    }

    /// <summary>What came or changed after a change, in the order of the changes. More than one is willing to carry: null, and the page is better loaded anew.</summary>
    public static async Task<List<LineView>?> Since(XinhuoDb db, RoomStanding room, long change)
    {
        var rows = await Views(db, db.Set<ChatLine>().Where(l => l.RoomId == room.Room && l.Change > change && l.Number > room.From))
            .OrderBy(l => l.Change)
            .Take(MostCaughtUp + 1)
            .ToListAsync();
        return rows.Count > MostCaughtUp ? null : rows;
    }

    public static Task<LineView?> One(XinhuoDb db, RoomId room, int number) =>
        Views(db, db.Set<ChatLine>().Where(l => l.RoomId == room && l.Number == number)).SingleOrDefaultAsync();

    private static IQueryable<LineView> Views(XinhuoDb db, IQueryable<ChatLine> lines) =>
        from line in lines
        join author in db.Members() on line.AuthorId equals author.Id
        from answered in db.Set<ChatLine>().Where(a => a.RoomId == line.RoomId && a.Number == line.Answers).DefaultIfEmpty()
        from maker in db.Members().Where(m => answered != null && m.Id == answered.AuthorId).DefaultIfEmpty()
        select new LineView(
            line.Number,
            line.Change,
            line.AuthorId,
            author.Name,
            author.PhotoUrl,
            author.Role,
            author.ErasedAt != null,
            line.At,
            line.EditedAt != null,
            line.WithdrawnAt != null,
            line.HiddenAt != null,
            line.Answers,
            maker == null || maker.ErasedAt != null ? null : maker.Name,
            answered == null || answered.WithdrawnAt != null || answered.HiddenAt != null ? null : answered.Body,
            line.Photos,
            line.BodyHtml
        );
}
