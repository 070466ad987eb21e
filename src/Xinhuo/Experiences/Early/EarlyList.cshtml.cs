using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Early;

/// <summary>What has opened: for everybody, the newest opening first.</summary>
internal sealed class EarlyListPage(Words words) : HousePage
{
    private const int OnePage = 20;

    protected override Door Door => Door.Readers;

    public IReadOnlyList<EarlyLine> Pieces { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task OnGetAsync(string? after)
    {
        var pieces = Db.OpenedPieces(Now);
        if (PageKey.Read(after) is { } key)
            pieces = pieces.Where(p => p.OpensAt < key.At || p.OpensAt == key.At && p.Id < new EarlyPieceId(key.Id));
        var rows = await (
            from p in pieces
            join a in Db.Members() on p.AuthorId equals a.Id
            orderby p.OpensAt descending, p.Id descending
            select new
            {
                p.Id,
                p.Title,
                p.Body,
                p.Photos,
                p.OpensAt,
                Author = a,
            }
        )
            .Take(OnePage + 1)
            .ToListAsync();
        Next = rows.Count > OnePage ? PageKey.Write(rows[OnePage - 1].OpensAt!.Value, rows[OnePage - 1].Id.Value) : null;
        Pieces =
        [
            .. rows.Take(OnePage)
                .Select(p => new EarlyLine(
                    p.Id,
                    p.Title,
                    p.Photos,
                    p.OpensAt,
                    EarlyDb.NameOf(p.Author, words),
                    PlainText.Of(p.Body, EarlyLine.FirstCharacters)
                )),
        ];
    }
}

/// <summary>A piece in a list.</summary>
internal sealed record EarlyLine(EarlyPieceId Id, string Title, string? Photos, DateTimeOffset? OpensAt, string Author, string FirstWords)
{
    public const int FirstCharacters = 90;
    public string Href => $"/early/{Id.Value}";
    public string? Picture => Photos is null ? null : Photo.Href(PostPhotos.First(Photos), 's');
}
