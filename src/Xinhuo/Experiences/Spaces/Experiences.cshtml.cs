using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Spaces;

/// <summary>Experiences one is in; for the brand's people all there are. Nobody learns here of one they were not let in to.</summary>
internal sealed class ExperiencesPage : HousePage
{
    private const int OnePage = 30;

    public IReadOnlyList<ExperienceLine> All { get; private set; } = [];
    public string? Next { get; private set; }
    public DateTimeOffset At => Now;

    public async Task OnGetAsync(string? after)
    {
        var me = MyId;
        var experiences = Me.IsStaff
            ? Db.Experiences()
            : Db.Experiences().Where(e => Db.ExperienceGuests().Any(g => g.ExperienceId == e.Id && g.MemberId == me && g.LeftAt == null));
        if (PageKey.Read(after) is { } key)
            experiences = experiences.Where(e => e.OpensAt < key.At || e.OpensAt == key.At && e.Id < new ExperienceId(key.Id));
        var rows = await experiences
            .OrderByDescending(e => e.OpensAt)
            .ThenByDescending(e => e.Id)
            .Take(OnePage + 1)
            .Select(e => new ExperienceLine(e.Id, e.Title, e.OpensAt, e.EndsAt, e.CalledOffAt, e.Place, e.Taken, e.Photos))
            .ToListAsync();
        Next = rows.Count > OnePage ? PageKey.Write(rows[OnePage - 1].OpensAt, rows[OnePage - 1].Id.Value) : null;
        All = [.. rows.Take(OnePage)];
    }
}

internal sealed record ExperienceLine(
    ExperienceId Id,
    string Title,
    DateTimeOffset OpensAt,
    DateTimeOffset EndsAt,
    DateTimeOffset? CalledOffAt,
    string? Place,
    int People,
    string? Photos
)
{
    public string Href => $"/experiences/{Id.Value}";
    public string? Picture => Photos is null ? null : Photo.Href(PostPhotos.First(Photos), 's');

    public string State(DateTimeOffset now) =>
        CalledOffAt is not null ? "off"
        : EndsAt <= now ? "over"
        : OpensAt <= now ? "now"
        : "coming";
}
