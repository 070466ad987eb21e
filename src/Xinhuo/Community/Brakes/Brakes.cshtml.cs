using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Safety;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Brakes;

/// <summary>闸: for some hours the door, new voices or links wait; and how fast one goes in one's first days. Hosts only.</summary>
internal sealed class BrakesPage(BrakeNow brake, Settings settings, Words words) : HousePage
{
    protected override Door Door => Door.Hosts;

    [BindProperty]
    public BrakeInput Input { get; set; } = new();

    public RaidBrake? Pulled { get; private set; }
    public IReadOnlyList<(RaidBrake Row, Person By, Person? ReleasedBy)> Before { get; private set; } = [];
    public Person? PulledBy { get; private set; }

    public IEnumerable<SelectListItem> Whats => Kinds.Select(h => new SelectListItem(words[$"community.brake.{h}"], $"{h}"));
    public IEnumerable<SelectListItem> Hours =>
        PullBrake.Hours.Select(h => new SelectListItem(words.Count("community.brake.hours", h, Spoken.Number(h)), $"{h}"));

    public string Said(Held what) => string.Join(words["community.and"], Kinds.Where(k => what.HasFlag(k)).Select(k => words[$"community.brake.short.{k}"]));

    private static readonly Held[] Kinds = [Held.Door, Held.NewVoices, Held.Links];

    public async Task OnGetAsync()
    {
        Input.Hours = 3;
        Fill();
        await Load();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var what = (Input.What ?? []).Aggregate(Held.None, (all, one) => all | one);
        return await Done(await Act(db => PullBrake.Do(db, Me.Acting(), what, Input.Hours, Input.Why, brake, Now)), fill: true);
    }

    public async Task<IActionResult> OnPostReleaseAsync() => await Done(await Act(db => PullBrake.Release(db, Me.Acting(), brake, Now)), fill: true);

    public async Task<IActionResult> OnPostLimitsAsync() => await Done(await Act(Keep), fill: false);

    private async Task<Outcome<Nothing>> Keep(Platform.Data.XinhuoDb db)
    {
        var limits = new (string Name, int Number, int Most)[]
        {
            (nameof(NewcomerLimits.Days), Input.Days, NewcomerLimits.MostDays),
            (nameof(NewcomerLimits.Topics), Input.Topics, NewcomerLimits.Most),
            (nameof(NewcomerLimits.Letters), Input.Letters, NewcomerLimits.Most),
            (nameof(NewcomerLimits.Links), Input.Links, NewcomerLimits.Most),
            (nameof(NewcomerLimits.Names), Input.Names, NewcomerLimits.Most),
        };
        if (Refusal.All([.. limits.Select(l => l.Number < 0 || l.Number > l.Most ? Refusal.On(l.Name, "community.new.between", l.Most) : null)]) is { } refusal)
            return refusal;
        foreach (var (name, number, _) in limits)
            await settings.Set(db, NewcomerLimits.Setting(name), number.ToString(CultureInfo.InvariantCulture));
        return Nothing.Value;
    }

    private async Task<IActionResult> Done(Outcome<Nothing> done, bool fill)
    {
        if (!done.Refused)
            return RedirectToPage();
        if (fill)
            Fill();
        await Load();
        return Refused(done.Refusal!);
    }

    private void Fill()
    {
        var limits = NewcomerLimits.Of(settings);
        (Input.Days, Input.Topics, Input.Letters, Input.Links, Input.Names) = (limits.Days, limits.Topics, limits.Letters, limits.Links, limits.Names);
    }

    private async Task Load()
    {
        Pulled = await brake.Read(Db, Now);
        var rows = await Db.Set<RaidBrake>().OrderByDescending(b => b.At).Take(20).ToListAsync();
        var who = rows.Select(r => r.By).Concat(rows.Select(r => r.ReleasedBy).OfType<MemberId>()).Distinct().ToList();
        var people = await Db.Members().Where(m => who.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => Person.Of(m));
        PulledBy = Pulled is null ? null : people[Pulled.By];
        Before = [.. rows.Where(r => r.Id != Pulled?.Id).Select(r => (r, people[r.By], r.ReleasedBy is { } by ? people[by] : null))];
    }

    public sealed class BrakeInput
    {
        public List<Held>? What { get; set; }
        public int Hours { get; set; }
        public string? Why { get; set; }
        public int Days { get; set; }
        public int Topics { get; set; }
        public int Letters { get; set; }
        public int Links { get; set; }
        public int Names { get; set; }
    }
}
