using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Experiences.Early;

/// <summary>Whoever wrote for the brand takes their pieces along. They were written for others, and stay without the name.</summary>
internal sealed class EarlyOfPerson(Words words) : IPersonalData
{
    public string Room => "early";

    public LeavingWords Describe(Words said) => new([], [said["experiences.early.leaving.stays"]]);

    public Task Export(XinhuoDb db, MemberId me, IArchive archive, CancellationToken cancel) =>
        archive.Add("pieces", words["experiences.early.archive"], Pieces(db, me), cancel);

    public Task Erase(XinhuoDb db, MemberId me, DateTimeOffset now) => Task.CompletedTask;

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Pieces(XinhuoDb db, MemberId me)
    {
        await foreach (var piece in db.EarlyPieces().Where(p => p.AuthorId == me).OrderBy(p => p.CreatedAt).AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = piece.CreatedAt,
                ["title"] = piece.Title,
                ["words"] = piece.Body,
                ["opens"] = piece.OpensAt,
                ["taken back"] = piece.WithdrawnAt,
                ["address"] = piece.Href,
            };
    }
}
