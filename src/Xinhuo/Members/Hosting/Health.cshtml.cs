using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Members.Hosting;

/// <summary>How the house is: what is parked and why, and whether anything waits longer than it should.</summary>
internal sealed class HealthPage(HouseHealth health, IEnumerable<IRoutine> routines, Words words) : HousePage
{
    private const int MostLog = 10;

    protected override Door Door => Door.Hosts;

    public IReadOnlyList<StuckPile> Stuck { get; private set; } = [];
    public IReadOnlyList<RoutineRun> Routines { get; private set; } = [];
    public IReadOnlyList<SentAgain> Log { get; private set; } = [];
    public int Waiting { get; private set; }
    public DateTimeOffset? OldestDue { get; private set; }
    public long Bytes { get; private set; }
    public long FreeBytes => health.FreeBytes;
    public string Engine => health.Engine;
    public int Parked => Stuck.Sum(s => s.Count);

    /// <summary>Something due for longer than this waits for a courier that does not come.</summary>
    public bool IsLate => OldestDue is { } due && Now - due > TimeSpan.FromMinutes(1);

    public async Task OnGetAsync()
    {
        Stuck = await Platform.Happenings.Parked.Piles(Db);
        Routines = await HouseHealth.Routines(Db);
        (Waiting, OldestDue) = await HouseHealth.Queue(Db);
        Bytes = await health.Bytes(Db);
        var verb = ParkedSentAgain.Verb;
        var log = await Db.Set<HappeningRow>().Where(h => h.Verb == verb).OrderByDescending(h => h.At).Take(MostLog).ToListAsync();
        var hosts = log.Where(l => l.Actor is not null).Select(l => new MemberId(l.Actor!.Value)).Distinct().ToList();
        var names = await Db.Members().Where(m => hosts.Contains(m.Id)).ToDictionaryAsync(m => m.Id.Value, m => m.Name);
        Log =
        [
            .. log.Select(l => new SentAgain(
                l.At,
                l.Actor is { } by ? names.GetValueOrDefault(by) : null,
                JsonDocument.Parse(l.Body).RootElement.GetProperty("count").GetInt32()
            )),
        ];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var done = await Act(db => Hosting.SendAgain.Do(db, Me.Acting(), Now));
        if (!done.Refused)
            return RedirectToPage();
        await OnGetAsync();
        return Refused(done.Refusal!, null);
    }

    /// <summary>What kind of trouble it was, for words a host understands; the error itself stands beside it.</summary>
    public static string Trouble(string error) =>
        error.Split('\n')[0] switch
        {
            var e when Says(e, "Timeout") => "timeout",
            var e when Says(e, "DbUpdate", "Npgsql", "Postgres", "Sqlite") => "database",
            var e when Says(e, "Smtp", "MailKit", "Socket", "Http") => "network",
            var e when Says(e, "IOException", "UnauthorizedAccess") => "disk",
            _ => "other",
        };

    /// <summary>What a routine does; one that this version has no more is called by its name.</summary>
    public string NameOf(RoutineRun run) => routines.FirstOrDefault(r => r.Name == run.Routine)?.Word is { } word ? words[word] : run.Routine;

    public static string Size(long bytes)
    {
        var (amount, unit) = bytes switch
        {
            >= 1L << 30 => (bytes / (double)(1L << 30), "GB"),
            >= 1L << 20 => (bytes / (double)(1L << 20), "MB"),
            _ => (bytes / 1024.0, "KB"),
        };
        return $"{amount.ToString(amount < 10 ? "0.#" : "N0", CultureInfo.CurrentCulture)} {unit}";
    }

    private static bool Says(string error, params string[] any) => any.Any(word => error.Contains(word, StringComparison.Ordinal));

    public sealed record SentAgain(DateTimeOffset At, string? By, int Count);
}
