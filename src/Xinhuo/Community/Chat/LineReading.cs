using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Chat;

/// <summary>A line as it reads.</summary>
internal sealed record LineView
{
    public required int Number { get; init; }
    public required long Change { get; init; }
    public required MemberId Author { get; init; }
    public required string Name { get; init; }
    public string? Photo { get; init; }
    public required Role Role { get; init; }
    public required bool AuthorGone { get; init; }
    public required DateTimeOffset At { get; init; }
    public required bool Edited { get; init; }
    public required bool Withdrawn { get; init; }
    public required bool Hidden { get; init; }
    public int? Answers { get; init; }
    public string? AnsweredName { get; init; }
    public string? AnsweredBody { get; init; }
    public string? Photos { get; init; }
    public required string BodyHtml { get; init; }

    public bool Gone => Withdrawn || Hidden;
}

internal static class LineReading
{
    public const int OnePage = 50;
    private const int MostCaughtUp = 500;

    /// <summary>The last lines before a number, in their order.</summary>
    public static async Task<List<LineView>> Before(XinhuoDb db, RoomStanding room, int before, int most = OnePage)
    {
        var rows = await Views(db, room.From, db.Set<ChatLine>().Where(l => l.RoomId == room.Room && l.Number > room.From && l.Number < before))
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
        return await Views(db, room.From, db.Set<ChatLine>().Where(l => l.RoomId == room.Room && l.Number >= first))
            .OrderBy(l => l.Number)
            .Take(OnePage)
            .ToListAsync();
    }

    /// <summary>What came or changed after a change, in the order of the changes. More than one is willing to carry: null, and the page is better loaded anew.</summary>
    public static async Task<List<LineView>?> Since(XinhuoDb db, RoomStanding room, long change)
    {
        var rows = await Views(db, room.From, db.Set<ChatLine>().Where(l => l.RoomId == room.Room && l.Change > change && l.Number > room.From))
            .OrderBy(l => l.Change)
            .Take(MostCaughtUp + 1)
            .ToListAsync();
        return rows.Count > MostCaughtUp ? null : rows;
    }

    /// <param name="from">The reader knows what was said after this number: nothing older is cited to them.</param>
    public static Task<LineView?> One(XinhuoDb db, RoomId room, int number, int from) =>
        Views(db, from, db.Set<ChatLine>().Where(l => l.RoomId == room && l.Number == number && l.Number > from)).SingleOrDefaultAsync();

    private static IQueryable<LineView> Views(XinhuoDb db, int after, IQueryable<ChatLine> lines) =>
        from line in lines
        join author in db.Members() on line.AuthorId equals author.Id
        from answered in db.Set<ChatLine>().Where(a => a.RoomId == line.RoomId && a.Number == line.Answers && a.Number > after).DefaultIfEmpty()
        from maker in db.Members().Where(m => answered != null && m.Id == answered.AuthorId).DefaultIfEmpty()
        select new LineView
        {
            Number = line.Number,
            Change = line.Change,
            Author = line.AuthorId,
            Name = author.Name,
            Photo = author.PhotoUrl,
            Role = author.Role,
            AuthorGone = author.ErasedAt != null,
            At = line.At,
            Edited = line.EditedAt != null,
            Withdrawn = line.WithdrawnAt != null,
            Hidden = line.HiddenAt != null,
            Answers = line.Answers,
            AnsweredName = maker == null || maker.ErasedAt != null ? null : maker.Name,
            AnsweredBody = answered == null || answered.WithdrawnAt != null || answered.HiddenAt != null ? null : answered.Body,
            Photos = line.Photos,
            BodyHtml = line.BodyHtml,
        };
}
