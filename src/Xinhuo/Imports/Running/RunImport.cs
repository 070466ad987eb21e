using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Imports.Settling;
using Xinhuo.Imports.Staging;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;

namespace Xinhuo.Imports.Running;

/// <summary>What is to be brought: how to know the community again, and how to pour its rows into the staging area.</summary>
internal interface IIncoming
{
    /// <summary>"stack-exchange" or "bundle".</summary>
    string Kind { get; }

    string Name { get; }

    /// <summary>The language of its people's pages: "en" for Stack Exchange.</summary>
    string Language { get; }

    /// <summary>Names the source by its first row, so that a second run knows it whatever its folder is called. Null: there is nothing to read.</summary>
    string? Fingerprint();

    void Stage(StagingArea area, Tally tally, Rejections rejections, Action<long> progress, CancellationToken cancel);
}

/// <summary>
/// Brings a community in: pours the source into a staging area, orders it, and settles it piece by piece. May be run again at any time, also
/// after a crash: what is in the ledger is not brought twice.
/// </summary>
internal sealed class RunImport(Acts acts, ReadingDbs reading, CommunityClock clock, DataFolder folder)
{
    /// <summary>A run that gave no sign for so long has died.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);
    private const int MostNameUnits = 80;
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(1);

    public async Task<Outcome<Tally>> Do(
        IIncoming incoming,
        MemberId? by,
        string? upload = null,
        Action<Tally>? watch = null,
        CancellationToken cancel = default
    )
    {
        var watchTime = Stopwatch.StartNew();
        if (incoming.Fingerprint() is not { } fingerprint)
            return Refusal.Of("imports.nothing");
        var opened = await Open(incoming, fingerprint, by, upload);
        if (opened.Refused)
            return opened.Refusal!;
        var (source, run) = opened.Value;
        var tally = new Tally();
        var signs = new Signs(acts, clock, run, tally, watch);
        Directory.CreateDirectory(folder.In("imports"));
        try
        {
            await using var rejections = new Rejections(ReportPath(run));
            using var area = new StagingArea(folder.In("imports", $"{run:N}.staging.db"));
            tally.Stage = "reading";
            incoming.Stage(
                area,
                tally,
                rejections,
                staged =>
                {
                    tally.Staged = staged;
                    signs.Give();
                },
                cancel
            );
            tally.Stage = "ordering";
            Ordering.Run(area, tally, rejections);
            tally.Stage = "settling";
            var settlement = new Settlement(
                area,
                acts,
                reading,
                source,
                $"{incoming.Kind}:{Called(incoming)}",
                tally,
                rejections,
                clock.Now,
                incoming.Language,
                signs.Give,
                cancel
            );
            await SettlePeople.Run(settlement);
            await SettleGroups.Run(settlement);
            await SettlePosts.Run(settlement);
            await SettleThanks.Run(settlement);
            await SettleBadges.Run(settlement);
            await SettleMemberships.Run(settlement);
            // Imported happenings have no outbox rows: who has dealt with whom is counted from them in one statement.
            await settlement.Act(db => db.RebuildTies());
            tally.Stage = null;
            await Close(run, tally, watchTime, error: null);
            return tally;
        }
        catch (Exception e)
        {
            await Close(run, tally, watchTime, e.Message);
            throw;
        }
    }

    /// <summary>Where the rows that were not brought are listed.</summary>
    public string ReportPath(Guid run) => folder.In("imports", $"{run:N}.rejected.csv");

    private async Task<Outcome<(Guid Source, Guid Run)>> Open(IIncoming incoming, string fingerprint, MemberId? by, string? upload) =>
        await acts.Run<Outcome<(Guid, Guid)>>(async db =>
        {
            var now = clock.Now;
            var source = await db.Set<SourceCommunity>().SingleOrDefaultAsync(s => s.Kind == incoming.Kind && s.Fingerprint == fingerprint);
            if (source is null)
                db.Add(
                    source = new SourceCommunity
                    {
                        Id = Guid.CreateVersion7(now),
                        Kind = incoming.Kind,
                        Name = Called(incoming),
                        Fingerprint = fingerprint,
                        FirstAt = now,
                    }
                );
            else if (await db.Set<ImportRun>().AnyAsync(r => r.Source == source.Id && r.FinishedAt == null && r.AliveAt > now - Silence))
                return Refusal.Of("imports.running");
            var run = new ImportRun
            {
                Id = Guid.CreateVersion7(now),
                Source = source.Id,
                By = by,
                Upload = upload,
                StartedAt = now,
                AliveAt = now,
                Tally = new Tally().Write(),
            };
            db.Add(run);
            return (source.Id, run.Id);
        });

    // With its kind before it, it stands beside each person who came from there.
    private static string Called(IIncoming incoming) => Graphemes.Within(CleanText.Line(incoming.Name, MostNameUnits).Text, MostNameUnits);

    private Task Close(Guid run, Tally tally, Stopwatch time, string? error)
    {
        tally.Seconds = Math.Round(time.Elapsed.TotalSeconds, 2);
        tally.PeakMegabytes = Math.Round(PeakMemory.Megabytes(), 1);
        var (now, text) = (clock.Now, tally.Write());
        return acts.Run(db =>
            db.Set<ImportRun>()
                .Where(r => r.Id == run)
                .ExecuteUpdateAsync(r =>
                    r.SetProperty(x => x.FinishedAt, now).SetProperty(x => x.AliveAt, now).SetProperty(x => x.Error, error).SetProperty(x => x.Tally, text)
                )
        );
    }

    /// <summary>Tells whoever watches, and the run's row, at most once a second.</summary>
    private sealed class Signs(Acts acts, CommunityClock clock, Guid run, Tally tally, Action<Tally>? watch)
    {
        private readonly Stopwatch _since = Stopwatch.StartNew();

        public void Give()
        {
            if (_since.Elapsed < BetweenSigns)
                return;
            _since.Restart();
            watch?.Invoke(tally);
            var (now, text) = (clock.Now, tally.Write());
            acts.Run(async db =>
                {
                    await db.Set<ImportRun>()
                        .Where(r => r.Id == run)
                        .ExecuteUpdateAsync(r => r.SetProperty(x => x.AliveAt, now).SetProperty(x => x.Tally, text));
                    db.Announce($"import:{run}", "progress", text);
                })
                .GetAwaiter()
                .GetResult();
        }
    }
}

/// <summary>The most memory this process ever held, as the system counts it.</summary>
internal static class PeakMemory
{
    public static double Megabytes()
    {
        const string status = "/proc/self/status";
        if (File.Exists(status) && File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line)
            return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) / 1024;
        return Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
    }
}
