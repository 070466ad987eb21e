using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Introductions;
using Xinhuo.Community.Markup;
using Xinhuo.Community.Wording;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Chat;

/// <summary>A room: its lines, and the place to say the next.</summary>
internal sealed class RoomPage(Photos photos, Presence presence, Lines lines, Words words, Hints hints) : HousePage
{
    protected override Pacing Pacing => Pacing.Lines;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public LineInput Input { get; set; } = new();

    public RoomStanding Room { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public IReadOnlyList<Face> Others { get; private set; } = [];
    public IReadOnlyList<LineView> Rows { get; private set; } = [];
    public LineRows Html { get; private set; } = null!;

    public IReadOnlySet<MemberId> Folded { get; private set; } = new HashSet<MemberId>();

    /// <summary>The first line one has not read; 0: none.</summary>
    public int FirstUnread { get; private set; }
    public int Here { get; private set; }
    public string? AnsweringName { get; private set; }

    /// <summary>The two were introduced and nobody has said anything: a first line stands drafted in the box.</summary>
    public bool Drafted { get; private set; }
    public bool MayWrite => !Me.IsSuspended && !Room.IsClosed;
    public bool IsAtEnd => Rows.Count == 0 || Room.EndsWith(Rows[^1].Number);
    public bool IsAtStart => Rows.Count == 0 || Rows[0].Number == Room.From + 1;

    public async Task<IActionResult> OnGetAsync(int? at, int? answer)
    {
        if (!await Load())
            return NotFound();
        Input.Once = Guid.CreateVersion7(Now);
        Input.Answers = answer;
        await Look(at);
        if (Room is { LastNumber: 0, Kind: RoomKind.Direct } && (Input.Body = await FirstLine.For(Db, Room.Room, MyId, words)) is not null)
            Drafted = true;
        if (IsAtEnd && (Room.Read < Room.LastNumber || !Room.HasSeat))
            await Write(db => ReadRoom.Do(db, Me.Acting(), Room.Room, Room.LastNumber, Now));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        var said = await Say();
        if (!said.Refused)
            presence.Spoke(Room.Room, MyId);
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            if (!said.Refused && hints.Of(Input.Body) is [var hint, ..])
                Response.Headers["X-Said-Softly"] = Uri.EscapeDataString(Softly(hint));
            return said.Refusal is null ? Content(said.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))
                : said.Refusal.IsNotFound ? NotFound()
                : new ContentResult
                {
                    StatusCode = StatusCodes.Status422UnprocessableEntity,
                    Content = string.Join(' ', said.Refusal.Problems.Select(p => words[p.Word, [.. p.Values]])),
                };
        }
        if (!said.Refused)
        {
            if (hints.Of(Input.Body) is [var soft, ..])
                SayNext("community.wording.in-chat", soft.Word, words[$"community.wording.why.{soft.Why}"], soft.Instead);
            else
                SayArrived();
            return Redirect($"{Room.Href}#m{said.Value}");
        }
        await Look(null);
        return Refused(said.Refusal!);
    }

    /// <summary>A line is out before anybody reads a hint: its writer alone is told, and may mend it.</summary>
    private string Softly(Hint hint) => words["community.wording.in-chat", hint.Word, words[$"community.wording.why.{hint.Why}"], hint.Instead];

    /// <summary>What was read while the page stood open.</summary>
    public async Task<IActionResult> OnPostReadAsync(int number)
    {
        var done = await Write(db => ReadRoom.Do(db, Me.Acting(), new RoomId(Id), number, Now));
        return done.Refused ? NotFound() : new NoContentResult();
    }

    /// <summary>Somebody types: told to the streams in the room, written nowhere.</summary>
    public async Task<IActionResult> OnPostTypingAsync()
    {
        if (Me.IsSuspended || await RoomStanding.Of(Db, new RoomId(Id), MyId) is null)
            return NotFound();
        await presence.Types(new RoomId(Id), MyId, Me.Name);
        return new NoContentResult();
    }

    private async Task<Outcome<int>> Say()
    {
        var pictures = Rights.ToWrite(Me) ?? await Input.Take(photos, MyId);
        var read = await PostWords.ForReply(Db, Input.Body, Input.Pictures);
        if (Refusal.All(pictures, read.Refusal) is { } refusal)
            return refusal;
        return await Act(
            db => SayLine.Do(db, Me.Acting(), Room.Room, read.Value with { Alts = Input.Alts }, Input.Answers, Input.Once, Now),
            // Two of the same mark at once: the other one said it.
            async db =>
                Input.Once is { } once && await SayLine.SaidOnce(db, MyId, Room.Room, once) is { } number ? number : (Outcome<int>?)null
        );
    }

    private async Task<bool> Load()
    {
        if (await RoomStanding.Of(Db, new RoomId(Id), MyId) is not { } room)
            return false;
        Room = room;
        if (room.Group is null)
            Others = [.. (await RoomList.Names(Db, MyId, [room.Room]))[room.Room]];
        Name = room.GroupName ?? RoomList.Called(room.Title, Others, words);
        return true;
    }

    private async Task Look(int? at)
    {
        FirstUnread = Room.Read < Room.LastNumber && Room.HasSeat ? Math.Max(Room.Read, Room.From) + 1 : 0;
        var from =
            at is { } asked ? Math.Max(1, asked - 10)
            : FirstUnread > 0 && Room.LastNumber - FirstUnread >= LineReading.OnePage - 10 ? Math.Max(1, FirstUnread - 5)
            : 0;
        Rows = from > 0 ? await LineReading.From(Db, Room, from) : await LineReading.Before(Db, Room, int.MaxValue);
        if (Input.Answers is { } answers)
            AnsweringName = Rows.FirstOrDefault(r => r.Number == answers && !r.Gone)?.Name;
        Folded = await Folding.Of(Db, MyId);
        Html = new LineRows(Room.Room, Rows, lines, FirstUnread) { Me = MyId, Folded = Folded };
        Here = presence.Of(Room.Room).Count(m => m != MyId);
    }
}
