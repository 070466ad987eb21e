using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Gatherings;

/// <summary>A gathering as a calendar file, for whoever may see it; and a member's own calendar, for whoever has its secret address.</summary>
internal static class CalendarFiles
{
    private static readonly TimeSpan Back = TimeSpan.FromDays(90);
    private const int Most = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/gatherings/{id:guid}.ics", One).ExcludeFromDescription();
        routes.MapGet("/calendar/{secret:length(32)}.ics", Mine).ExcludeFromDescription();
    }

    private static async Task<IResult> One(Guid id, Viewer viewer, XinhuoDb db, CommunityRights rights, PublicAddress address, HttpContext http)
    {
        var (gathering, me) = (new GatheringId(id), viewer.MemberId());
        var sight = await rights.Of(viewer);
        var found = await Read(db.GatheringsFor(sight).Where(g => g.Id == gathering), db, me).SingleOrDefaultAsync();
        return found is null ? Results.NotFound() : Answer(http, found.Gathering.Title, [Event(found, address, http.Request)]);
    }

    private static async Task<IResult> Mine(
        string secret,
        XinhuoDb db,
        CommunityRights rights,
        PublicAddress address,
        Settings settings,
        Words words,
        CommunityClock clock,
        IEnumerable<ICalendarSource> later,
        HttpContext http
    )
    {
        // Whoever stands outside for a while has no calendar either: its address asks for no sign-in.
        var (now, since) = (clock.Now, clock.Now - Back);
        var owner =
            from f in db.CalendarFeeds()
            where f.Secret == secret
            join m in db.Members() on f.MemberId equals m.Id
            where m.Restraint != Restraint.Outside || m.RestrainedUntil <= now
            select (MemberId?)f.MemberId;
        if (await owner.SingleOrDefaultAsync() is not { } me)
            return Results.NotFound();
        var sight = await rights.Of(me);
        var mine = db.GatheringsFor(sight)
            .Where(g => g.EndsAt > since)
            .Where(g =>
                g.HostId == me
                || db.GatheringSeats().Any(s => s.GatheringId == g.Id && s.MemberId == me && s.AskedAt != null)
                || db.GatheringCoHosts().Any(h => h.GatheringId == g.Id && h.MemberId == me && h.SteppedDownAt == null)
            );
        var found = await Read(mine.OrderBy(g => g.StartsAt).ThenBy(g => g.Id).Take(Most), db, me).ToListAsync();
        var events = found.ConvertAll(f => Event(f, address, http.Request));
        foreach (var room in later)
            events.AddRange(await room.Of(db, me, since, path => address.Here(http.Request, path)));
        return Answer(http, words["community.calendar.name", settings.ClubName], events.OrderBy(e => e.Starts));
    }

    private static IQueryable<Known> Read(IQueryable<Gathering> gatherings, XinhuoDb db, MemberId? me) =>
        from g in gatherings
        from s in db.GatheringSeats().Where(s => s.GatheringId == g.Id && s.MemberId == me && s.AskedAt != null).DefaultIfEmpty()
        select new Known(
            g,
            s != null && s.SeatedAt != null,
            s != null && s.SeatedAt == null,
            g.HostId == me || db.GatheringCoHosts().Any(h => h.GatheringId == g.Id && h.MemberId == me && h.SteppedDownAt == null)
        );

    private static CalendarEvent Event(Known known, PublicAddress address, HttpRequest request)
    {
        var gathering = known.Gathering;
        var stamps = new[] { gathering.CreatedAt, gathering.EditedAt, gathering.CancelledAt };
        var url = address.Here(request, gathering.Href);
        return new CalendarEvent(
            $"{gathering.Id.Value}@{new Uri(url).Host}",
            stamps.Max()!.Value,
            gathering.StartsAt,
            gathering.EndsAt,
            gathering.Sequence,
            gathering.IsCancelled ? "CANCELLED"
                : known.Waits ? "TENTATIVE"
                : "CONFIRMED",
            gathering.Title,
            gathering.Place ?? (known.Seated || known.Hosts ? gathering.Link : null),
            string.Join('\n', new[] { PlainText.Of(gathering.Body), known.Seated || known.Hosts ? gathering.Link : null }.Where(w => !string.IsNullOrEmpty(w))),
            url
        );
    }

    private static IResult Answer(HttpContext http, string name, IEnumerable<CalendarEvent> events)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentDisposition = "inline; filename=\"gathering.ics\"";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Text(ICalendar.Write(name, events), ICalendar.ContentType);
    }

    private sealed record Known(Gathering Gathering, bool Seated, bool Waits, bool Hosts);
}
