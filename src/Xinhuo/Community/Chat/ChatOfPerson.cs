using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Chat;

/// <summary>
/// What Chat keeps about a person. They take along what they said. When they leave, their seats, choices and blocks go; what they said stays without their
/// name, so that the answers still read straight.
/// </summary>
internal sealed class ChatOfPerson(Words words) : IPersonalData
{
    public string Room => "chat";

    public LeavingWords Describe(Words said) => new([said["community.chat.leaving.goes"]], [said["community.chat.leaving.stays"]]);

    public async Task Export(XinhuoDb db, MemberId member, IArchive archive, CancellationToken cancel)
    {
        await archive.Add("lines", words["community.chat.archive.lines"], Lines(db, member), cancel);
        await archive.Add("blocks", words["community.chat.archive.blocks"], Blocks(db, member), cancel);
    }

    public async Task Erase(XinhuoDb db, MemberId member, DateTimeOffset now)
    {
        var rooms = await db.Set<ChatSeat>().Where(s => s.MemberId == member && s.LeftAt == null).Select(s => s.RoomId).ToListAsync();
        // Of a room of two the seat stays as an end: the other one keeps their talk.
        await db.Set<ChatSeat>().Where(s => s.MemberId == member).ExecuteUpdateAsync(s => s.SetProperty(x => x.LeftAt, x => x.LeftAt ?? now));
        var photos = await db.Set<ChatLine>()
            .Where(l => l.AuthorId == member && l.Photos != null && l.WithdrawnAt == null)
            .Select(l => l.Photos!)
            .ToListAsync();
        var shown = photos.SelectMany(PostPhotos.Read).Select(p => p.Id).ToList();
        await db.Set<Photo>().Where(p => p.Owner == member.Value && shown.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(x => x.Owner, (Guid?)null));
        await db.Set<Block>().Where(b => b.By == member || b.Of == member).ExecuteDeleteAsync();
        await db.Set<ChatChoices>().Where(c => c.MemberId == member).ExecuteDeleteAsync();
        foreach (var room in rooms)
            RoomDoors.Changed(db, room);
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Lines(XinhuoDb db, MemberId member)
    {
        var lines = db.Set<ChatLine>()
            .Where(l => l.AuthorId == member)
            .OrderBy(l => l.At)
            .Select(l => new
            {
                l.At,
                l.EditedAt,
                l.Body,
                l.RoomId,
                l.Number,
            });
        await foreach (var line in lines.AsAsyncEnumerable())
            yield return new Dictionary<string, object?>
            {
                ["at"] = line.At,
                ["edited"] = line.EditedAt,
                ["words"] = line.Body,
                ["address"] = $"/chat/{line.RoomId.Value}?at={line.Number}#m{line.Number}",
            };
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Blocks(XinhuoDb db, MemberId member)
    {
        var blocks = db.Set<Block>().Where(b => b.By == member).Join(db.Members(), b => b.Of, m => m.Id, (b, m) => new { m.Name, b.At });
        await foreach (var block in blocks.AsAsyncEnumerable())
            yield return new Dictionary<string, object?> { ["who"] = block.Name, ["at"] = block.At };
    }
}
