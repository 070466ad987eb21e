using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Chat;

/// <summary>Opens the room of a group, or of some people; a room that is there already is that one.</summary>
internal static class OpenRoom
{
    /// <summary>The room of a group, for somebody in it.</summary>
    public static async Task<Outcome<RoomId>> OfGroup(XinhuoDb db, Actor me, GroupId group, DateTimeOffset now)
    {
        if (await Standing.In(db, group, me.Member()) is not { IsIn: true })
            return Refusal.NotFound;
        if (await db.Set<ChatRoom>().Where(r => r.GroupId == group).Select(r => (RoomId?)r.Id).SingleOrDefaultAsync() is { } there)
            return there;
        var room = new ChatRoom
        {
            Id = Ids.New<RoomId>(now),
            Kind = RoomKind.Group,
            GroupId = group,
            OpenedBy = me.Member(),
            OpenedAt = now,
            LastAt = now,
        };
        db.Add(room);
        db.Record(me, now, new RoomOpened(room.Id, group, []));
        return room.Id;
    }

    /// <summary>A room of the two, or of several with one's own name for it. Who does not take letters from one is not in it, and it is not said who.</summary>
    public static async Task<Outcome<RoomId>> With(XinhuoDb db, Actor me, IReadOnlyList<MemberId> others, string? title, DateTimeOffset now)
    {
        var people = others.Where(m => m != me.Member()).Distinct().ToList();
        if (people.Count == 0)
            return Refusal.On("People", "community.chat.nobody");
        if (people.Count >= ChatRoom.MostPeople)
            return Refusal.On("People", "community.chat.too-many", ChatRoom.MostPeople);
        var name = RoomTitle.Read(title);
        if (name.Refused)
            return name.Refusal!;
        var here = await db.Members().CountAsync(m => people.Contains(m.Id) && m.ErasedAt == null);
        if (here < people.Count)
            return Refusal.NotFound;
        var pair = people.Count == 1 ? ChatRoom.PairOf(me.Member(), people[0]) : null;
        if (pair is not null && await db.Set<ChatRoom>().Where(r => r.Pair == pair).Select(r => (RoomId?)r.Id).SingleOrDefaultAsync() is { } there)
            return there;
        if (await Takes.Letters(db, me.Member(), people) is { } refusal)
            return refusal;
        var room = new ChatRoom
        {
            Id = Ids.New<RoomId>(now),
            Kind = RoomKind.Direct,
            Pair = pair,
            Title = pair is null ? name.Value : null,
            OpenedBy = me.Member(),
            OpenedAt = now,
            LastAt = now,
        };
        db.Add(room);
        foreach (var member in people.Prepend(me.Member()))
            db.Add(Seat(room.Id, member, 0, me.Member(), now));
        RoomDoors.Changed(db, room.Id);
        db.Record(me, now, new RoomOpened(room.Id, null, [.. people.Prepend(me.Member())]));
        return room.Id;
    }

    internal static ChatSeat Seat(RoomId room, MemberId member, int from, MemberId? by, DateTimeOffset now) =>
        new()
        {
            RoomId = room,
            MemberId = member,
            From = from,
            ReadNumber = from,
            TakenAt = now,
            BroughtBy = by,
        };
}

/// <summary>Whether somebody may write to others first: decision 403.</summary>
internal static class Takes
{
    /// <summary>Null: they may. One answer for every reason, so that a block is not told.</summary>
    public static async Task<Refusal?> Letters(XinhuoDb db, MemberId me, IReadOnlyList<MemberId> to)
    {
        if (await db.Set<Block>().AnyAsync(b => b.By == me && to.Contains(b.Of)))
            return Refusal.Of("community.chat.you-blocked");
        if (await db.Set<Block>().AnyAsync(b => b.Of == me && to.Contains(b.By)))
            return Refusal.Of("community.chat.closed");
        var choosy = await db.Set<ChatChoices>().Where(c => to.Contains(c.MemberId) && c.KnownOnlySince != null).Select(c => c.MemberId).ToListAsync();
        foreach (var member in choosy)
            if (await db.AreStrangers(me, member))
                return Refusal.Of("community.chat.closed");
        return null;
    }
}

/// <summary>A small room's name.</summary>
internal static class RoomTitle
{
    public static Outcome<string?> Read(string? typed)
    {
        var line = Platform.Text.CleanText.Line(typed, ChatRoom.MostTitleCharacters, 200);
        return line.Refusal switch
        {
            Platform.Text.TextRefusal.None => line.Text,
            Platform.Text.TextRefusal.Empty => (string?)null,
            _ => Refusal.On("Title", "community.chat.title-long", ChatRoom.MostTitleCharacters),
        };
    }
}

/// <summary>What people change about a small room they are in.</summary>
internal static class KeepRoom
{
    public static async Task<Outcome<Nothing>> Name(XinhuoDb db, Actor me, RoomId room, string? title)
    {
        if (await RoomStanding.Of(db, room, me.Member()) is not { Kind: RoomKind.Direct } || await IsOfTwo(db, room))
            return Refusal.NotFound;
        var name = RoomTitle.Read(title);
        if (name.Refused)
            return name.Refusal!;
        await db.Set<ChatRoom>().Where(r => r.Id == room).ExecuteUpdateAsync(r => r.SetProperty(x => x.Title, name.Value));
        return Nothing.Value;
    }

    /// <summary>Somebody more; they read on from here.</summary>
    public static async Task<Outcome<Nothing>> Bring(XinhuoDb db, Actor me, RoomId room, MemberId member, DateTimeOffset now)
    {
        if (await RoomStanding.Of(db, room, me.Member()) is not { Kind: RoomKind.Direct } standing || await IsOfTwo(db, room))
            return Refusal.NotFound;
        if (!await db.Members().AnyAsync(m => m.Id == member && m.ErasedAt == null))
            return Refusal.On("Who", "community.chat.nobody");
        var seats = await db.Set<ChatSeat>().AsTracking().Where(s => s.RoomId == room).ToListAsync();
        if (seats.Exists(s => s.MemberId == member && s.LeftAt is null))
            return Nothing.Value;
        if (seats.Count(s => s.LeftAt is null) >= ChatRoom.MostPeople)
            return Refusal.On("Who", "community.chat.too-many", ChatRoom.MostPeople);
        if (await Takes.Letters(db, me.Member(), [member]) is { } refusal)
            return refusal;
        if (seats.Find(s => s.MemberId == member) is { } former)
            (former.LeftAt, former.From, former.ReadNumber, former.TakenAt, former.BroughtBy) = (
                null,
                standing.LastNumber,
                standing.LastNumber,
                now,
                me.Member()
            );
        else
            db.Add(OpenRoom.Seat(room, member, standing.LastNumber, me.Member(), now));
        RoomDoors.Changed(db, room);
        db.Record(me, now, new SeatTaken(room, member, me.Member()));
        return Nothing.Value;
    }

    /// <summary>Out of a room of several. A room of two stays: one mutes or blocks.</summary>
    public static async Task<Outcome<Nothing>> Leave(XinhuoDb db, Actor me, RoomId room, DateTimeOffset now)
    {
        if (await RoomStanding.Of(db, room, me.Member()) is not { Kind: RoomKind.Direct } || await IsOfTwo(db, room))
            return Refusal.NotFound;
        var id = me.Member();
        await db.Set<ChatSeat>().Where(s => s.RoomId == room && s.MemberId == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LeftAt, now));
        RoomDoors.Changed(db, room);
        db.Record(me, now, new SeatLeft(room, id));
        return Nothing.Value;
    }

    /// <summary>Nothing of it is brought to one, or again.</summary>
    public static async Task<Outcome<Nothing>> Mute(XinhuoDb db, Actor me, RoomId room, bool quiet, DateTimeOffset now)
    {
        if (await RoomStanding.Of(db, room, me.Member()) is not { } standing)
            return Refusal.NotFound;
        var id = me.Member();
        var since = quiet ? now : (DateTimeOffset?)null;
        if (standing.HasSeat)
            await db.Set<ChatSeat>().Where(s => s.RoomId == room && s.MemberId == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.MutedAt, since));
        else
        {
            var seat = OpenRoom.Seat(room, id, 0, null, now);
            seat.MutedAt = since;
            db.Add(seat);
        }
        return Nothing.Value;
    }

    private static Task<bool> IsOfTwo(XinhuoDb db, RoomId room) => db.Set<ChatRoom>().AnyAsync(r => r.Id == room && r.Pair != null);
}

/// <summary>One does not want to hear from somebody, or does again.</summary>
internal static class BlockMember
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, MemberId whom, bool block, DateTimeOffset now)
    {
        var id = me.Member();
        if (whom == id || !await db.Members().AnyAsync(m => m.Id == whom && m.ErasedAt == null))
            return Refusal.NotFound;
        var there = await db.Set<Block>().AnyAsync(b => b.By == id && b.Of == whom);
        if (there == block)
            return Nothing.Value;
        if (block)
            db.Add(
                new Block
                {
                    By = id,
                    Of = whom,
                    At = now,
                }
            );
        else
            await db.Set<Block>().Where(b => b.By == id && b.Of == whom).ExecuteDeleteAsync();
        db.Record(me, now, new MemberBlocked(id, block));
        return Nothing.Value;
    }
}
