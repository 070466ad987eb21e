using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>借来用: what is lent, with pictures; and what of it is free on the days one has in mind.</summary>
internal sealed class ThingsPage(CommunityZone zone, Words words) : HousePage
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    /// <summary>Free on all of these days, or where no days were asked for, all there are.</summary>
    public IReadOnlyList<ThingOnShelf> Free { get; private set; } = [];
    public IReadOnlyList<ThingOnShelf> Others { get; private set; } = [];
    public IReadOnlyList<ThingOnShelf> Retired { get; private set; } = [];
    public bool Asks { get; private set; }
    public bool IsAskedWrongly { get; private set; }

    public async Task OnGetAsync()
    {
        var (from, until) = (HousesClock.Day(From), HousesClock.Day(Until) ?? HousesClock.Day(From));
        (Asks, IsAskedWrongly) = (from is not null && until >= from, from is not null && until < from);
        var all = await Db.Things().Where(t => t.RetiredAt == null || Me.IsStaff).OrderBy(t => t.Kind).ThenBy(t => t.Name).ThenBy(t => t.Id).ToListAsync();
        var kinds = all.Where(t => !t.IsRetired).Select(t => t.Kind).Distinct().ToList();
        var chosen = kinds.Contains(Kind ?? "") ? Kind : null;
        Kinds = [new SelectListItem(words["cocreation.bookings.kind.any"], ""), .. kinds.Select(k => new SelectListItem(k, k, k == chosen))];
        var (start, end) = Asks ? (zone.StartOf(from!.Value), zone.EndOf(until!.Value)) : (Now, Now.AddDays(60));
        start = start > Now ? start : Now;
        var holds = (
            await Db.Bookings()
                .Where(b => b.LetGoAt == null && b.HeldUntil > start && b.HeldFrom < end)
                .OrderBy(b => b.HeldFrom)
                .Select(b => new { b.ThingId, Hold = new Hold(b.HeldFrom, b.HeldUntil) })
                .ToListAsync()
        ).ToLookup(b => b.ThingId, b => b.Hold);
        var shown = all.Where(t => chosen is null || t.Kind == chosen).Select(t => Shelve(t, [.. holds[t.Id]], start, end)).ToList();
        Retired = [.. shown.Where(t => t.Thing.IsRetired)];
        Free = [.. shown.Where(t => !t.Thing.IsRetired && (!Asks || t.IsFree))];
        Others = [.. shown.Where(t => !t.Thing.IsRetired && Asks && !t.IsFree)];
    }

    private ThingOnShelf Shelve(Thing thing, IReadOnlyList<Hold> held, DateTimeOffset start, DateTimeOffset end)
    {
        var query = Asks ? $"?from={ThingCalendar.Iso(From!.Value)}&until={ThingCalendar.Iso(HousesClock.Day(Until) ?? From.Value)}" : "";
        var free = !held.Any(h => h.From < end && h.Until > start);
        if (Asks)
        {
            var rest = FreeTimes.Between(held, thing, start, TimeSpan.FromHours(1)).First();
            var none = rest.From >= end;
            return new(
                thing,
                free,
                free ? $"{thing.Href}/book{query}" : thing.Href,
                free ? words["cocreation.bookings.shelf.all-free"]
                    : none ? words["cocreation.bookings.shelf.none"]
                    : words["cocreation.bookings.shelf.some", rest.Say(words, zone, Now)]
            );
        }
        var now = held.FirstOrDefault(h => h.From <= Now && h.Until > Now);
        var next = held.Count > 0 ? held[0] : default;
        var said =
            now != default ? words["cocreation.bookings.shelf.out", FreeTime.Write(now.Until, words, zone, Now)]
            : next != default ? words["cocreation.bookings.shelf.until", FreeTime.Write(next.From, words, zone, Now)]
            : words["cocreation.bookings.shelf.here"];
        return new(thing, now == default, thing.Href, said);
    }
}

/// <summary>A thing among the others: its picture, and when it may be had.</summary>
internal sealed record ThingOnShelf(Thing Thing, bool IsFree, string Href, string Said)
{
    public string? Picture => Thing.Photos is { } photos ? Photo.Href(PostPhotos.First(photos), 'm') : null;
}
