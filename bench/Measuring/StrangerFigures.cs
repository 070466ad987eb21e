using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Bench.Filling;
using Xinhuo.Community;
using Xinhuo.Community.Introductions;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Bench.Measuring;

/// <summary>
/// Who should meet whom among 20,000 people: from nothing, then after fifty changes. Filled in one process and measured in another, whose peak of memory is what the
/// system saw of it.
/// </summary>
internal static class StrangerFigures
{
    private const int Changes = 50;

    public static async Task<JsonObject> Measure(Asked asked)
    {
        var folder = Path.Combine(asked.Folder, "run-strangers");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var people = asked.Size == Size.Quick ? 2_000 : 20_000;
        Bench.Measuring.Measure.Say($"introductions: filling {people} people");
        await using (var house = await House.Open(folder, null))
            await new FillStrangers(house.Acts, people).Run();
        SqliteConnection.ClearAllPools();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(StrangerFigures).Assembly.Location, "strangers", "--folder", folder])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var figures = JsonNode.Parse(said.Trim().Split('\n')[^1])!.AsObject();
        foreach (var (name, value) in figures)
            (asked.Json ? Console.Error : Console.Out).WriteLine($"    {name, -40} {value}");
        return figures;
    }

    public static async Task<int> Run(Asked asked)
    {
        await using var house = await House.Open(asked.Folder, null);
        var find = house.Services.GetRequiredService<FindStrangers>();
        var watch = Stopwatch.StartNew();
        var first = await find.Run();
        var all = watch.Elapsed.TotalSeconds;
        await house.Acts.Run(Change);
        watch.Restart();
        var some = await find.Run();
        var after = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var none = await find.Run();
        var idle = watch.Elapsed.TotalSeconds;
        await using var db = house.Read();
        var (zone, now) = (house.Services.GetRequiredService<CommunityZone>(), TimeProvider.System.GetUtcNow());
        await HostSuggestions.Of(db, zone, now);
        watch.Restart();
        await HostSuggestions.Of(db, zone, now);
        var list = watch.Elapsed.TotalMilliseconds;
        var json = new JsonObject
        {
            ["introductionsPeople"] = first,
            ["introductionsFirstSeconds"] = Math.Round(all, 2),
            ["introductionsPairs"] = await db.Set<IntroductionSuggestion>().CountAsync(),
            ["introductionsChanges"] = Changes,
            ["introductionsAnew"] = some,
            ["introductionsAnewSeconds"] = Math.Round(after, 2),
            ["introductionsAnewWithoutChange"] = none,
            ["introductionsWithoutChangeSeconds"] = Math.Round(idle, 2),
            ["introductionsHostListMs"] = Math.Round(list),
            ["introductionsPeakMegabytes"] = Peak(),
        };
        Console.WriteLine(json.ToJsonString(JsonSerializerOptions.Web));
        return 0;
    }

    /// <summary>People who learn, move, join, deal with whom they are suggested to, and do not want to hear from somebody: ten of each.</summary>
    private static async Task Change(XinhuoDb db)
    {
        var now = TimeProvider.System.GetUtcNow();
        var people = await db.Members().AsTracking().OrderBy(m => m.NameKey).Where(m => m.City != null).Take(Changes).ToListAsync();
        var group = await db.Groups().Where(g => g.Openness == Openness.Open).OrderBy(g => g.Id).Select(g => g.Id).FirstAsync();
        foreach (var (i, person) in people.Index())
        {
            var by = new Actor(person.Id.Value, Role.Member);
            switch (i % 5)
            {
                case 0:
                    var had = await db.SkillClaims().Where(c => c.MemberId == person.Id).Select(c => c.SkillId).ToListAsync();
                    var skill = await db.Skills().Where(s => !had.Contains(s.Id)).OrderBy(s => s.Slug).Select(s => s.Id).FirstAsync();
                    db.Add(
                        new SkillClaim
                        {
                            MemberId = person.Id,
                            SkillId = skill,
                            At = now,
                        }
                    );
                    db.Record(by, now, new SkillClaimed(person.Id, skill));
                    break;
                case 1:
                    person.City = "城7";
                    db.Record(by, now, new ProfileChanged(person.Id));
                    break;
                case 2:
                    if (await db.PeopleIn(group).AnyAsync(m => m.MemberId == person.Id))
                        break;
                    db.Add(
                        new GroupMembership
                        {
                            Id = Ids.New<MembershipId>(now),
                            GroupId = group,
                            MemberId = person.Id,
                            JoinedAt = now,
                        }
                    );
                    db.Record(by, now, new GroupJoined(group, person.Id, null));
                    break;
                case 3:
                    var other = await db.Set<IntroductionSuggestion>().Where(s => s.Owner == person.Id).Select(s => s.Other).FirstOrDefaultAsync();
                    if (other != default)
                        db.Add(
                            new Tie
                            {
                                From = person.Id,
                                To = other,
                                Kind = TieKind.Thanks,
                                Count = 1,
                                FirstAt = now,
                                LastAt = now,
                            }
                        );
                    break;
                default:
                    db.Add(
                        new Block
                        {
                            By = person.Id,
                            Of = people[(i + 1) % Changes].Id,
                            At = now,
                        }
                    );
                    db.Record(by, now, new MemberBlocked(person.Id, true));
                    break;
            }
        }
    }

    /// <summary>The most that the system ever held for this process (VmHWM).</summary>
    private static int Peak() =>
        int.Parse(
            File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[
                1
            ],
            CultureInfo.InvariantCulture
        ) / 1024;
}
