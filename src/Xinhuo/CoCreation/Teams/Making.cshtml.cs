using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Teams;

/// <summary>共创: who asks for one, what one makes with others, what could be made, and where a seat is empty.</summary>
internal sealed class MakingPage : HousePage
{
    private const int MostBriefs = 6;
    private const int MostTeams = 12;
    private const int OnePage = 20;

    public IReadOnlyList<TeamLine> Mine { get; private set; } = [];
    public IReadOnlyList<TeamLine> Calling { get; private set; } = [];
    public IReadOnlyList<BriefLine> Briefs { get; private set; } = [];
    public IReadOnlyList<AskedLine> AskedMe { get; private set; } = [];
    public string? Next { get; private set; }
    public DateTimeOffset At => Now;

    public async Task OnGetAsync(string? after)
    {
        var (me, now) = (MyId, Now);
        AskedMe = await AskedLine.Of(Db, me, MostTeams);
        Mine = await TeamLine.Of(
            Db,
            Db.Teams()
                .Where(t => t.EndedAt == null && Db.TeamMakers().Any(m => m.TeamId == t.Id && m.MemberId == me && m.LeftAt == null))
                .OrderByDescending(t => t.CalledAt)
                .ThenByDescending(t => t.Id)
                .Take(MostTeams)
        );
        Briefs = await Db.Briefs()
            .Where(b => b.CalledOffAt == null && b.ClosesAt > now)
            .OrderByDescending(b => b.OpensAt)
            .ThenByDescending(b => b.Id)
            .Take(MostBriefs)
            .Select(b => new BriefLine(b.Id, b.Title, b.OpensAt, b.ClosesAt, b.Photos, Db.Teams().Count(t => t.BriefId == b.Id && t.EndedAt == null)))
            .ToListAsync();
        var calling = Db.Teams()
            .Where(t => t.EndedAt == null && t.HandedInAt == null && Db.TeamSeats().Any(s => s.TeamId == t.Id && s.MemberId == null))
            .Where(t => !Db.TeamMakers().Any(m => m.TeamId == t.Id && m.MemberId == me && m.LeftAt == null));
        if (PageKey.Read(after) is { } key)
            calling = calling.Where(t => t.CalledAt < key.At || t.CalledAt == key.At && t.Id < new TeamId(key.Id));
        var rows = await TeamLine.Of(Db, calling.OrderByDescending(t => t.CalledAt).ThenByDescending(t => t.Id).Take(OnePage + 1));
        Next = rows.Count > OnePage ? PageKey.Write(rows[OnePage - 1].CalledAt, rows[OnePage - 1].Id.Value) : null;
        Calling = [.. rows.Take(OnePage)];
    }
}

internal sealed record BriefLine(BriefId Id, string Title, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, string? Photos, int Teams)
{
    public string Href => $"/briefs/{Id.Value}";
    public string? Picture => Photos is null ? null : Photo.Href(PostPhotos.First(Photos), 'm');
}
