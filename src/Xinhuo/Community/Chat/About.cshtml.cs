using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Chat;

/// <summary>About a room: who is in it and here now, its quiet, what was said in it some time.</summary>
internal sealed class AboutPage(Presence presence, Words words) : HousePage
{
    private const int MostPeople = 60;
    private const int MostHits = 40;
    private const int HitCharacters = 100;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Whom to bring in, by name.</summary>
    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    public RoomStanding Room { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public IReadOnlyList<(Member Member, bool Here)> People { get; private set; } = [];
    public IReadOnlyList<(int Number, string Name, string Words, DateTimeOffset At)> Hits { get; private set; } = [];

    /// <summary>Of more than two, so that one may leave, name it and bring others.</summary>
    public bool IsOfSeveral { get; private set; }

    /// <summary>Of two: the other one.</summary>
    public MemberId? Other { get; private set; }
    public bool Blocked { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await Load(begin: true) ? Page() : NotFound();

    /// <summary>Also for who may only read: it says nothing to anybody.</summary>
    public async Task<IActionResult> OnPostMuteAsync(bool quiet)
    {
        var done = await Write(db => KeepRoom.Mute(db, Me.Acting(), new RoomId(Id), quiet, Now));
        return done.Refused ? NotFound() : Redirect($"/chat/{Id}/about");
    }

    public Task<IActionResult> OnPostNameAsync() => Answer(db => KeepRoom.Name(db, Me.Acting(), new RoomId(Id), Title));

    public Task<IActionResult> OnPostBringAsync() =>
        Answer(async db =>
        {
            var key = MemberName.Key(Who ?? "");
            var member = await db.Members().Where(m => m.NameKey == key && m.ErasedAt == null).Select(m => (MemberId?)m.Id).SingleOrDefaultAsync();
            return member is null ? Refusal.On("Who", "community.chat.nobody") : await KeepRoom.Bring(db, Me.Acting(), new RoomId(Id), member.Value, Now);
        });

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        var done = await Write(db => KeepRoom.Leave(db, Me.Acting(), new RoomId(Id), Now));
        return done.Refused ? NotFound() : Redirect("/chat");
    }

    private async Task<IActionResult> Answer(Func<Platform.Data.XinhuoDb, Task<Outcome<Nothing>>> act)
    {
        var done = await Act(act);
        if (!done.Refused)
            return Redirect($"/chat/{Id}/about");
        return await Load(begin: Title is null) ? Refused(done.Refusal!, null) : NotFound();
    }

    private async Task<bool> Load(bool begin)
    {
        if (await RoomStanding.Of(Db, new RoomId(Id), MyId) is not { } room)
            return false;
        Room = room;
        if (begin)
            Title = room.Title;
        var here = presence.Of(room.Room).ToHashSet();
        var seats = room.Group is { } group
            ? Db.PeopleIn(group).Select(m => m.MemberId)
            : Db.Set<ChatSeat>().Where(s => s.RoomId == room.Room && s.LeftAt == null).Select(s => s.MemberId);
        var people = await Db.Members()
            .Where(m => seats.Contains(m.Id) && m.ErasedAt == null)
            .OrderByDescending(m => here.Contains(m.Id))
            .ThenBy(m => m.Name)
            .Take(MostPeople)
            .ToListAsync();
        People = [.. people.Select(m => (m, here.Contains(m.Id)))];
        IsOfSeveral = room.Kind == RoomKind.Direct && await Db.Set<ChatRoom>().AnyAsync(r => r.Id == room.Room && r.Pair == null);
        Other = room.Kind == RoomKind.Direct && !IsOfSeveral ? people.Where(m => m.Id != MyId).Select(m => (MemberId?)m.Id).FirstOrDefault() : null;
        Blocked = Other is { } other && await Db.Set<Block>().AnyAsync(b => b.By == MyId && b.Of == other);
        Name = room.GroupName ?? RoomList.Called(room.Title, [.. people.Where(m => m.Id != MyId).Select(m => new Face(m.Name))], words);
        if (!string.IsNullOrWhiteSpace(Q))
            await Seek(room, Q);
        return true;
    }

    private async Task Seek(RoomStanding room, string question)
    {
        var found = (await Db.Find(question, [], MostHits, kind: ChatParts.FoundAs, scope: room.Room.Value)).Select(f => new LineId(f.Id)).ToList();
        var rows = await (
            from line in Db.Set<ChatLine>()
            join author in Db.Members() on line.AuthorId equals author.Id
            where found.Contains(line.Id) && line.Number > room.From && line.WithdrawnAt == null && line.HiddenAt == null
            orderby line.Number descending
            select new
            {
                line.Number,
                Name = author.ErasedAt == null ? author.Name : null,
                line.Body,
                line.At,
            }
        ).ToListAsync();
        Hits =
        [
            .. rows.Select(r =>
                (r.Number, r.Name ?? words["community.someone-who-left"], Searching.Excerpts.Around(PlainText.Of(r.Body), question, HitCharacters), r.At)
            ),
        ];
    }
}
