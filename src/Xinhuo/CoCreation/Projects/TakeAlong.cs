using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Projects;

/// <summary>A project as a file, for each of the team: who made it, milestones, shots, decisions and the log, as JSON and as a page to read. For nobody else.</summary>
internal static class TakeAlong
{
    private const int MostLog = 5_000;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IResult> Answer(Guid id, Viewer me, XinhuoDb db, Words words)
    {
        var team = new TeamId(id);
        if (await TeamStanding.Of(db, me, team) is not { IsIn: true, Team: { IsConfirmed: true } made })
            return Results.NotFound();
        var all = await Gather(db, made, words);
        var file = new MemoryStream();
        await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await Write(zip, "project.json", JsonSerializer.Serialize(all, Json));
            await Write(zip, "project.md", Page(all, words));
        }
        file.Position = 0;
        return Results.File(file, "application/zip", $"{made.CalledAt:yyyy-MM-dd}-project.zip");
    }

    private static async Task<ProjectFile> Gather(XinhuoDb db, Team team, Words words)
    {
        var people = await (
            from s in db.TeamSeats().Where(s => s.TeamId == team.Id && s.MemberId != null)
            join k in db.Skills() on s.SkillId equals k.Id
            join m in db.Members() on s.MemberId equals m.Id
            where m.ErasedAt == null
            orderby s.Place
            select new { m.Name, Skill = k }
        ).ToListAsync();
        var milestones = await db.Set<Milestone>().Where(m => m.TeamId == team.Id && m.DroppedAt == null).OrderBy(m => m.At).ToListAsync();
        var shots = await db.Set<Shot>().Where(s => s.TeamId == team.Id && s.DroppedAt == null).OrderBy(s => s.Number).ToListAsync();
        var decisions = await DecisionRow.Of(db, team.Id, MostLog);
        var (log, _) = await ProjectLog.Of(db, team.Id, words, null, MostLog);
        return new ProjectFile(
            team.Title,
            team.Body,
            team.CalledAt,
            team.ConfirmedAt,
            team.HandedInAt,
            team.HandedInWords,
            team.HandedInLink,
            team.EndedAt,
            people.ConvertAll(p => new PartOf(p.Name, p.Skill.Name)),
            milestones.ConvertAll(m => new Point(m.Title, m.On, m.ReachedAt)),
            shots.ConvertAll(s => new Taken(s.Number, s.What, s.Place, s.TakenAt)),
            [.. decisions.Select(d => new Settled(d.Decision.At, d.By?.Name, d.Decision.Words, d.Decision.TakenBackAt))],
            [.. log.Reverse().Select(l => new Happened(l.At, l.Say(words)))]
        );
    }

    private static string Page(ProjectFile all, Words words)
    {
        var page = new StringBuilder();
        page.AppendLine($"# {all.Title}").AppendLine().AppendLine(all.Call).AppendLine();
        Section("cocreation.seats", all.People.Select(p => $"{p.Name}: {p.Role}"));
        Section("cocreation.milestones", all.Milestones.Select(m => $"{m.Title} {m.On:yyyy-MM-dd}".TrimEnd()));
        Section("cocreation.shots", all.Shots.Select(s => $"{s.Number}. {s.What}{(s.Place is null ? "" : $" ({s.Place})")}"));
        Section("cocreation.decisions", all.Decisions.Select(d => $"{d.At:yyyy-MM-dd} {d.By}: {d.Words}"));
        Section("cocreation.log", all.Log.Select(l => $"{l.At:yyyy-MM-dd HH:mm} {l.What}"));
        return page.ToString();

        void Section(string word, IEnumerable<string> lines)
        {
            page.AppendLine($"## {words[word]}").AppendLine();
            foreach (var line in lines)
                page.AppendLine($"- {line}");
            page.AppendLine();
        }
    }

    private static async Task Write(ZipArchive zip, string name, string text)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync();
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    private sealed record ProjectFile(
        string Title,
        string Call,
        DateTimeOffset CalledAt,
        DateTimeOffset? ConfirmedAt,
        DateTimeOffset? HandedInAt,
        string? HandedInWords,
        string? HandedInLink,
        DateTimeOffset? EndedAt,
        IReadOnlyList<PartOf> People,
        IReadOnlyList<Point> Milestones,
        IReadOnlyList<Taken> Shots,
        IReadOnlyList<Settled> Decisions,
        IReadOnlyList<Happened> Log
    );

    private sealed record PartOf(string Name, string Role);

    private sealed record Point(string Title, DateOnly? On, DateTimeOffset? ReachedAt);

    private sealed record Taken(int Number, string What, string? Place, DateTimeOffset? TakenAt);

    private sealed record Settled(DateTimeOffset At, string? By, string Words, DateTimeOffset? TakenBackAt);

    private sealed record Happened(DateTimeOffset At, string What);
}
