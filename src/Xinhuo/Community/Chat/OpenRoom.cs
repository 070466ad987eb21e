using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Brakes;
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
        if (await Watch.Letter(db, me, people, now) is { } slow)
            return slow;
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

    /// <summary>The room of two who each said that they want to know the other: in the house's name, and past "only people I know". Blocks are the caller's to ask.</summary>
    public static async Task<RoomId> OfTheIntroduced(XinhuoDb db, MemberId one, MemberId other, DateTimeOffset now)
    {
        var pair = ChatRoom.PairOf(one, other);
        if (await db.Set<ChatRoom>().Where(r => r.Pair == pair).Select(r => (RoomId?)r.Id).SingleOrDefaultAsync() is { } there)
            return there;
        var room = new ChatRoom
        {
            Id = Ids.New<RoomId>(now),
            Kind = RoomKind.Direct,
            Pair = pair,
            OpenedAt = now,
            LastAt = now,
        };
        db.Add(room);
        db.AddRange(Seat(room.Id, one, 0, null, now), Seat(room.Id, other, 0, null, now));
        RoomDoors.Changed(db, room.Id);
        db.Record(Actor.House, now, new RoomOpened(room.Id, null, [one, other]));
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
