using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Gatherings;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.MeetUps;

/// <summary>One of those who introduce themselves, as a reader sees them.</summary>
/// <param name="First">They have not given a minute anywhere before.</param>
/// <param name="Wishes">How many would like to talk with them.</param>
/// <param name="Wished">The reader is one of those.</param>
/// <param name="WishesMe">They would like to talk with the reader.</param>
internal sealed record Speaker(Minute Minute, string Name, string? Photo, string? Portrait, Role Role, bool First, int Wishes, bool Wished, bool WishesMe)
{
    public MemberId Id => Minute.MemberId;
    public string Href => $"/people/{Id.Value}";

    /// <summary>The card's lines that say something: the key of each line's name, and its words.</summary>
    public IEnumerable<(string Word, string Said)> Lines =>
        new (string Word, string? Said)[]
        {
            ("community.meet-up.day", Minute.Day),
            ("community.meet-up.loves", Minute.Loves),
            ("community.meet-up.best", Minute.Best),
            ("community.meet-up.wants", Minute.Wants),
        }
            .Where(l => l.Said is not null)
            .Select(l => (l.Word, l.Said!));
}

/// <summary>A meet-up's minutes in their order, and whose is now.</summary>
/// <param name="Listening">Faces of those who would like to talk with whoever speaks, the newest first.</param>
internal sealed record LineUp(IReadOnlyList<Speaker> Speakers, IReadOnlyList<Face> Listening)
{
    private const int MostFaces = 8;

    public Speaker? On => Speakers.FirstOrDefault(s => s.Minute.IsOn);
    public Speaker? Next => Speakers.FirstOrDefault(s => s.Minute.BeganAt is null);
    public bool HasBegun => Speakers.Any(s => s.Minute.BeganAt is not null);
    public bool IsDone => HasBegun && On is null && Next is null;

    public int PlaceOf(Speaker speaker) => Speakers.ToList().IndexOf(speaker) + 1;

    public static async Task<LineUp> Of(XinhuoDb db, GatheringId id, MemberId? me)
    {
        var rows = await (
            from minute in db.Set<Minute>()
            where minute.GatheringId == id
            join m in db.Members() on minute.MemberId equals m.Id
            where m.ErasedAt == null
            orderby minute.Place, minute.OfferedAt
            select new
            {
                Minute = minute,
                m.Name,
                m.PhotoUrl,
                m.PortraitUrl,
                m.Role,
                Before = db.Set<Minute>().Any(o => o.MemberId == minute.MemberId && o.GatheringId != id && o.EndedAt != null),
            }
        ).ToListAsync();
        var wishes = db.Set<TalkWish>().Where(w => w.GatheringId == id);
        var counts = await wishes.GroupBy(w => w.Of).Select(g => new { g.Key, Many = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Many);
        var mine = me is null ? [] : await wishes.Where(w => w.By == me).Select(w => w.Of).ToListAsync();
        var ofMe = me is null ? [] : await wishes.Where(w => w.Of == me).Select(w => w.By).ToListAsync();
        var speakers = rows.ConvertAll(r => new Speaker(
            r.Minute,
            r.Name,
            r.PhotoUrl,
            r.PortraitUrl,
            r.Role,
            !r.Before,
            counts.GetValueOrDefault(r.Minute.MemberId),
            mine.Contains(r.Minute.MemberId),
            ofMe.Contains(r.Minute.MemberId)
        ));
        var on = speakers.Find(s => s.Minute.IsOn)?.Id;
        return new LineUp(speakers, on is { } speaks ? await Wishing(db, id, speaks) : []);
    }

    /// <summary>Who would like to talk with this reader, gave no minute themselves, and has heard nothing back.</summary>
    public static async Task<IReadOnlyList<PersonLine>> Unanswered(XinhuoDb db, GatheringId id, MemberId me)
    {
        var wishes = db.Set<TalkWish>().Where(w => w.GatheringId == id);
        var people = await wishes
            .Where(w => w.Of == me && !wishes.Any(o => o.By == me && o.Of == w.By))
            .Where(w => !db.Set<Minute>().Any(m => m.GatheringId == id && m.MemberId == w.By))
            .Where(w => !db.Set<Block>().Any(b => b.By == me && b.Of == w.By))
            .OrderByDescending(w => w.At)
            .Select(w => w.By)
            .ToListAsync();
        var lines = await PersonLine.Of(db, people);
        return [.. people.Select(p => lines[p]).Where(p => !p.Gone)];
    }

    /// <summary>Who would like to talk with somebody, the newest first.</summary>
    public static async Task<IReadOnlyList<Face>> Wishing(XinhuoDb db, GatheringId id, MemberId of) =>
        (
            await (
                from w in db.Set<TalkWish>()
                where w.GatheringId == id && w.Of == of
                join m in db.Members() on w.By equals m.Id
                where m.ErasedAt == null
                orderby w.At descending
                select new
                {
                    m.Id,
                    m.Name,
                    m.PhotoUrl,
                }
            )
                .Take(MostFaces)
                .ToListAsync()
        ).ConvertAll(m => new Face(m.Name, m.PhotoUrl, $"/people/{m.Id.Value}"));
}
