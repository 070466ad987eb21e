using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Chat;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Brakes;

/// <summary>
/// Within the act that says something: how many links and names a new member posts at once, links while they are kept out, and the same link in a
/// third group within a day. Whoever is not new and posts no link is asked nothing.
/// </summary>
internal static class Watch
{
    public const int MostGroups = 3;
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);
    public const string HeldWord = "community.link.held";

    /// <param name="group">Null: the whole house, or a room of two.</param>
    public static async Task<Refusal?> Words(XinhuoDb db, Actor me, PostWords words, GroupId? group, DateTimeOffset now)
    {
        if (me.IsStaff || me.Source != "web")
            return null;
        var links = LinkKey.In(words.Html);
        var limits = NewcomerLimits.Of(db.Settings);
        var isNew = limits.IsNew(me.JoinedAt, now);
        if (isNew && links.Count > limits.Links)
            return Refusal.On("Body", "community.new.links", limits.Days, limits.Links);
        if (isNew && words.Named.Count > limits.Names)
            return Refusal.On("Body", "community.new.names", limits.Days, limits.Names);
        if (links.Count == 0)
            return null;
        if (await BrakeNow.Pulled(db, now).FirstOrDefaultAsync() is { } brake && brake.What.HasFlag(Held.Links))
            return Refusal.On("Body", "community.brake.links");
        return group is { } room ? await Spread(db, me.Member(), links, words, room, isNew, now) : null;
    }

    /// <summary>As many topics a day as a new member may open.</summary>
    public static async Task<Refusal?> Topic(XinhuoDb db, Actor me, DateTimeOffset now)
    {
        var limits = NewcomerLimits.Of(db.Settings);
        if (me.IsStaff || me.Source != "web" || !limits.IsNew(me.JoinedAt, now))
            return null;
        await db.InTurn($"new:{me.Member().Value}");
        var (id, from) = (me.Member(), now - Day);
        return await db.Topics().CountAsync(t => t.AuthorId == id && t.CreatedAt > from) >= limits.Topics
            ? Refusal.Of("community.new.topics", limits.Days, limits.Topics)
            : null;
    }

    /// <summary>As many first letters to strangers a day as a new member may write.</summary>
    public static async Task<Refusal?> Letter(XinhuoDb db, Actor me, IReadOnlyList<MemberId> to, DateTimeOffset now)
    {
        var limits = NewcomerLimits.Of(db.Settings);
        if (me.IsStaff || me.Source != "web" || !limits.IsNew(me.JoinedAt, now))
            return null;
        await db.InTurn($"new:{me.Member().Value}");
        var strangers = false;
        foreach (var member in to)
            strangers |= await db.AreStrangers(me.Member(), member);
        var (id, from) = (me.Member(), now - Day);
        return strangers && await db.Set<ChatRoom>().CountAsync(r => r.OpenedBy == id && r.Kind == RoomKind.Direct && r.OpenedAt > from) >= limits.Letters
            ? Refusal.Of("community.new.letters", limits.Days, limits.Letters)
            : null;
    }

    private static async Task<Refusal?> Spread(
        XinhuoDb db,
        MemberId me,
        IReadOnlyList<string> links,
        PostWords words,
        GroupId group,
        bool isNew,
        DateTimeOffset now
    )
    {
        // Of two who post one link at the same moment the second sees what the first did.
        await db.InTurn([.. links.Select(l => $"link:{l}")]);
        var from = now - Day;
        var seen = await db.Set<LinkSighting>()
            .Where(s => links.Contains(s.Link) && s.At > from)
            .Select(s => new
            {
                s.Link,
                s.By,
                s.GroupId,
                s.IsNew,
            })
            .Distinct()
            .ToListAsync();
        foreach (var link in links)
        {
            var same = seen.Where(s => s.Link == link && (s.By == me || isNew && s.IsNew)).ToList();
            if (same.Any(s => s.GroupId == group && s.By == me))
                continue;
            var groups = same.Select(s => s.GroupId).Append(group).Distinct().Count();
            if (groups >= MostGroups)
                return Refusal.On("Body", HeldWord, link, new HeldWords(link, groups, same.Select(s => s.By).Append(me).Distinct().Count(), Said(words)));
        }
        foreach (var link in links.Where(l => !seen.Exists(s => s.Link == l && s.GroupId == group && s.By == me)))
            db.Add(
                new LinkSighting
                {
                    Id = Guid.CreateVersion7(now),
                    Link = link,
                    By = me,
                    GroupId = group,
                    IsNew = isNew,
                    At = now,
                }
            );
        return null;
    }

    private static string Said(PostWords words) => words.Title is null ? words.Body : $"{words.Title}\n\n{words.Body}";
}

/// <summary>What is kept of words that were held back; it travels in the refusal, since the act itself is taken back.</summary>
internal sealed record HeldWords(string Link, int Groups, int People, string Words);
