using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Text;

namespace Xinhuo.Notices;

/// <summary>What a notice will say. See <see cref="Notice"/> for the fields.</summary>
public sealed record Tidings(string Kind, string Word, string Href, string About)
{
    public IReadOnlyList<string> Values { get; init; } = [];
    public string? Quote { get; init; }
    public string? Together { get; init; }
    public Guid? Thing { get; init; }
    public string? Audience { get; init; }

    /// <summary>Told also to those who blocked whoever did it: it concerns their own seat, post or account.</summary>
    public bool Regardless { get; init; }
}

/// <summary>How the later rooms tell members something, from inside their listeners.</summary>
public static class NoticesDb
{
    private const int Stripes = 64;

    public static DbSet<Notice> Notices(this XinhuoDb db) => db.Set<Notice>();

    /// <summary>
    /// Tells these members, in the app and live. Never the actor, nobody who left, turned this kind off or blocked the actor, and nobody twice of one thing by
    /// one actor: hearing the happening again adds nothing.
    /// </summary>
    public static async Task Notify(this XinhuoDb db, Heard heard, IEnumerable<MemberId> members, Tidings tidings)
    {
        var actor = heard.By.Id is { } id ? new MemberId(id) : (MemberId?)null;
        var wanted = members.Where(m => m != actor).Distinct().ToList();
        if (wanted.Count == 0)
            return;
        var silence = $" {tidings.Kind} ";
        var willing = await (
            from member in db.Members().Where(m => wanted.Contains(m.Id) && m.ErasedAt == null)
            from choices in db.Set<NoticeChoices>().Where(c => c.MemberId == member.Id).DefaultIfEmpty()
            where choices == null || !choices.Silenced.Contains(silence)
            select member.Id
        ).ToListAsync();
        if (actor is { } by && !tidings.Regardless)
            willing = [.. willing.Except(await db.Set<Block>().Where(b => b.Of == by && willing.Contains(b.By)).Select(b => b.By).ToListAsync())];
        await InTurn(db, willing);
        var told = await db.Notices()
            .Where(n => n.About == tidings.About && n.ActorId == actor && willing.Contains(n.MemberId))
            .Select(n => n.MemberId)
            .ToListAsync();
        var notices = willing
            .Except(told)
            .Select(member => new Notice
            {
                MemberId = member,
                HappeningId = heard.Id,
                Kind = tidings.Kind,
                ActorId = actor,
                Word = tidings.Word,
                Values = tidings.Values.Count == 0 ? null : JsonSerializer.Serialize(tidings.Values),
                Quote = tidings.Quote is { Length: > 0 } quote ? Short(quote) : null,
                Href = tidings.Href,
                Together = tidings.Together,
                About = tidings.About,
                Thing = tidings.Thing,
                Audience = tidings.Audience,
                At = heard.At,
            })
            .ToList();
        db.AddRange(notices);
        await db.SaveChangesAsync();
        foreach (var notice in notices)
            db.Announce(MemberChannel.To(notice.MemberId.Value), LiveKinds.Notice);
    }

    /// <summary>The words it quotes were taken back or hidden: what was told of them stays, without them.</summary>
    public static Task Unquote(this XinhuoDb db, string about) =>
        db.Notices().Where(n => n.About == about && n.Quote != null).ExecuteUpdateAsync(n => n.SetProperty(x => x.Quote, (string?)null));

    /// <summary>
    /// These notices say a thing's name at this place among their values: from now on this one, or none (null) while nobody may read it. Doing it twice
    /// is doing it once. What is told of one thing has few different values, so each is written once for all who have it.
    /// </summary>
    public static async Task Rename(this XinhuoDb db, IQueryable<Notice> told, int place, string? name)
    {
        foreach (var values in await told.Where(n => n.Values != null).Select(n => n.Values!).Distinct().ToListAsync())
        {
            var said = JsonSerializer.Deserialize<string?[]>(values)!;
            if (place >= said.Length || said[place] == name)
                continue;
            said[place] = name;
            var anew = JsonSerializer.Serialize(said);
            await told.Where(n => n.Values == values).ExecuteUpdateAsync(n => n.SetProperty(x => x.Values, anew));
        }
    }

    /// <summary>What was told has been undone before anybody saw it: nobody need see it.</summary>
    public static Task TakeBack(this XinhuoDb db, string about, MemberId actor) =>
        db.Notices().Where(n => n.About == about && n.ActorId == actor && n.SeenAt == null).ExecuteDeleteAsync();

    /// <summary>This member has the larger thing before their eyes: what was told of it is read.</summary>
    public static async Task ReadAbout(this XinhuoDb db, MemberId member, Guid thing, DateTimeOffset now)
    {
        var read = await db.Notices()
            .Where(n => n.Thing == thing && n.MemberId == member && n.ReadAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now).SetProperty(x => x.SeenAt, x => x.SeenAt ?? now));
        if (read > 0)
            db.Announce(MemberChannel.To(member.Value), LiveKinds.Seen);
    }

    /// <summary>
    /// Where several processes tell at once, one waits for the other before it counts on: otherwise a later number could be committed first, and a
    /// stream that goes on after the last it saw would miss the earlier one. Members share a few locks, taken in order.
    /// </summary>
    private static Task InTurn(XinhuoDb db, IReadOnlyList<MemberId> members) => db.InTurn([.. members.Select(m => $"notices:{Stripe(m)}").Distinct()]);

    private static int Stripe(MemberId member)
    {
        Span<byte> bytes = stackalloc byte[16];
        member.Value.TryWriteBytes(bytes);
        // The last byte is a random one, whatever the version.
        return bytes[15] % Stripes;
    }

    private static string Short(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Graphemes.Count(line, Notice.MostQuoteCharacters) <= Notice.MostQuoteCharacters
            ? line
            : $"{Graphemes.Take(line, Notice.MostQuoteCharacters - 1)}…";
    }
}

/// <summary>What is whispered to a member's streams: only that something changed; each stream reads for itself what its member may see.</summary>
public static class LiveKinds
{
    public const string Notice = "notice";
    public const string Seen = "notices-seen";
}
