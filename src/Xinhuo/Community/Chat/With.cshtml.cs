using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Chat;

/// <summary>Writes to somebody: their common room, or the first words, with which it comes to be.</summary>
internal sealed class WithPage(Photos photos) : HousePage
{
    protected override Pacing Pacing => Pacing.Lines;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public LineInput Input { get; set; } = new();

    public Member Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        var pair = ChatRoom.PairOf(MyId, new MemberId(Id));
        if (await Db.Set<ChatRoom>().Where(r => r.Pair == pair).Select(r => (RoomId?)r.Id).SingleOrDefaultAsync() is { } room)
            return Redirect($"/chat/{room.Value}");
        Input.Once = Guid.CreateVersion7(Now);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        var pictures = Rights.ToWrite(Me) ?? await Input.Take(photos, MyId);
        var words = await PostWords.ForReply(Db, Input.Body, Input.Pictures);
        var refusal = pictures ?? words.Refusal;
        if (refusal is null)
        {
            var said = await Act<RoomId>(async db =>
            {
                var room = await OpenRoom.With(db, Me.Acting(), [new MemberId(Id)], null, Now);
                if (room.Refused)
                    return room.Refusal!;
                await db.SaveChangesAsync();
                var line = await SayLine.Do(db, Me.Acting(), room.Value, words.Value, null, Input.Once, Now);
                return line.Refused ? line.Refusal! : room.Value;
            });
            if (!said.Refused)
            {
                SayArrived();
                return Redirect($"/chat/{said.Value.Value}");
            }
            refusal = said.Refusal!;
        }
        return Refused(refusal);
    }

    private async Task<bool> Load()
    {
        var id = new MemberId(Id);
        if (id == MyId || await Db.Members().SingleOrDefaultAsync(m => m.Id == id && m.ErasedAt == null) is not { } person)
            return false;
        Person = person;
        return true;
    }
}
