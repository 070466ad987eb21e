using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Markup;
using Xinhuo.Community.Wording;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Chat;

/// <summary>One line and what one may do with it: answer, say it better, take it back, ask hosts to look.</summary>
internal sealed class LinePage(Lines lines, Words words, Hints hints) : HousePage
{
    protected override Pacing Pacing => Pacing.Lines;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    public RoomStanding Room { get; private set; } = null!;
    public LineRows Html { get; private set; } = null!;
    public IReadOnlyList<FormerLine> Former { get; private set; } = [];
    public bool IsMine { get; private set; }
    public bool MayWrite => !Me.IsSuspended;

    /// <summary>Whom a team let in of the brand brings none of its lines to the desk, see <see cref="Safety.Reportable"/>.</summary>
    public bool MayAsk => !IsMine && (Room.Kind != RoomKind.Project || !Me.IsStaff);
    public string Back => $"{Room.Href}?at={Number}#m{Number}";

    public async Task<IActionResult> OnGetAsync() => await Load(begin: true) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load(begin: false))
            return NotFound();
        // Its pictures stay as they are, and may be all it says.
        var said = await PostWords.ForReply(Db, Body, await Pictures());
        var done = said.Refused ? said.Refusal! : await Act(db => MendLine.Edit(db, Me.Acting(), Room.Room, Number, said.Value, Now));
        if (!done.Refused && hints.Of(Body) is [var hint, ..])
            SayNext("community.wording.in-chat", hint.Word, words[$"community.wording.why.{hint.Why}"], hint.Instead);
        return Answer(done);
    }

    public async Task<IActionResult> OnPostWithdrawAsync() =>
        await Load(begin: true) ? Answer(await Act(db => MendLine.Withdraw(db, Me.Acting(), Room.Room, Number, Now))) : NotFound();

    private IActionResult Answer(Outcome<Nothing> done) => done.Refused ? Refused(done.Refusal!, null) : Redirect(Back);

    private async Task<IReadOnlyList<Platform.Files.PhotoId>> Pictures() =>
        [
            .. PostPhotos
                .Read(await Db.Set<ChatLine>().Where(l => l.RoomId == Room.Room && l.Number == Number).Select(l => l.Photos).SingleAsync())
                .Select(p => p.Id),
        ];

    private async Task<bool> Load(bool begin)
    {
        if (await RoomStanding.Of(Db, new RoomId(Id), MyId) is not { } room || Number <= room.From)
            return false;
        Room = room;
        if (await LineReading.One(Db, room.Room, Number, room.From) is not { Gone: false } line)
            return false;
        IsMine = line.Author == MyId;
        if (begin)
            Body = await Db.Set<ChatLine>().Where(l => l.RoomId == room.Room && l.Number == Number).Select(l => l.Body).SingleAsync();
        Html = new LineRows(room.Room, [line], lines) { Me = MyId };
        Former = await Db.Set<FormerLine>().Where(f => f.RoomId == room.Room && f.Number == Number).OrderBy(f => f.At).ToListAsync();
        return true;
    }
}
