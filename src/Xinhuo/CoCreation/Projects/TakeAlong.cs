using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Projects;

/// <summary>
/// A project as one file, for each of the team and nobody else: who made it, milestones, shots, decisions, files and the log, as JSON and as a page to read; and
/// each file that is not put away, in its newest version. It is written while it is sent, so its size does not matter.
/// </summary>
internal static class TakeAlong
{
    private const int MostLog = 5_000;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IResult> Answer(Guid id, HttpContext http, Viewer me, XinhuoDb db, Words words, StoredFiles house)
    {
        var team = new TeamId(id);
        if (await TeamStanding.Of(db, me, team) is not { IsIn: true, Team: { IsConfirmed: true } made })
            return Results.NotFound();
        var files = await Files(db, team);
        var all = await Gather(db, made, words, files);
        // The end of each entry is written without waiting, whatever one asks of ZipArchive (.NET 10).
        if (http.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        return Results.Stream(stream => Send(stream, all, files, words, house), "application/zip", $"{made.CalledAt:yyyy-MM-dd}-project.zip");
    }

    private static async Task Send(Stream stream, WholeProject all, IReadOnlyList<Brought> files, Words words, StoredFiles house)
    {
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null);
        await Write(zip, "project.json", JsonSerializer.Serialize(all, Json));
        await Write(zip, "project.md", Page(all, words));
        foreach (var (path, stored) in files.SelectMany(f => f.Versions).Where(v => v.Path is not null).Select(v => (v.Path!, v.Stored)))
        {
            // What has gone from the store is named in project.json and missing here.
            await using var bytes = house.Open(stored);
            if (bytes is null)
                continue;
            await using var entry = await zip.CreateEntry(path, CompressionLevel.NoCompression).OpenAsync();
            await bytes.CopyToAsync(entry);
        }
    }

    /// <summary>All files with all versions; the newest of each that is not put away has a path of its own in the archive.</summary>
    private static async Task<IReadOnlyList<Brought>> Files(XinhuoDb db, TeamId team)
    {
        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var files = await db.Set<ProjectFile>().Where(f => f.TeamId == team).OrderBy(f => f.At).ThenBy(f => f.Id).ToListAsync();
        var versions = await VersionLine.OfTeam(db, team);
        return files.ConvertAll(file => new Brought(
            file.Name,
            file.PutAwayAt,
            [.. versions[file.Id].Select((v, i) => new BroughtVersion(v, i == 0 && file.PutAwayAt is null ? Path(v.Stored.Name) : null))]
        ));

        string Path(string name)
        {
            for (var number = 1; ; number++)
                if ($"files/{(number == 1 ? "" : $"{number} ")}{name}" is var path && paths.Add(path))
                    return path;
        }
    }

    private static async Task<WholeProject> Gather(XinhuoDb db, Team team, Words words, IReadOnlyList<Brought> files)
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
        return new WholeProject(
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
            files,
            [.. decisions.Select(d => new Settled(d.Decision.At, d.By?.Name, d.Decision.Words, d.Decision.TakenBackAt))],
            [.. log.Reverse().Select(l => new Happened(l.At, l.Say(words)))]
        );
    }

    private static string Page(WholeProject all, Words words)
    {
        var page = new StringBuilder();
        page.AppendLine($"# {all.Title}").AppendLine().AppendLine(all.Call).AppendLine();
        Section("cocreation.seats", all.People.Select(p => $"{p.Name}: {p.Role}"));
        Section("cocreation.milestones", all.Milestones.Select(m => $"{m.Title} {m.On:yyyy-MM-dd}".TrimEnd()));
        Section("cocreation.shots", all.Shots.Select(s => $"{s.Number}. {s.What}{(s.Place is null ? "" : $" ({s.Place})")}"));
        Section(
            "cocreation.files",
            all.Files.Select(f =>
                $"{f.Name} ({string.Join(", ", f.Versions.Select(v => $"{words["cocreation.file.version", v.Number]}, {v.By}, {v.At:yyyy-MM-dd}"))})"
            )
        );
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

    private sealed record WholeProject(
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
        IReadOnlyList<Brought> Files,
        IReadOnlyList<Settled> Decisions,
        IReadOnlyList<Happened> Log
    );

    private sealed record PartOf(string Name, string Role);

    private sealed record Point(string Title, DateOnly? On, DateTimeOffset? ReachedAt);

    private sealed record Taken(int Number, string What, string? Place, DateTimeOffset? TakenAt);

    private sealed record Brought(string Name, DateTimeOffset? PutAwayAt, IReadOnlyList<BroughtVersion> Versions);

    /// <param name="Path">Where it is in the archive; null: it is not.</param>
    private sealed record BroughtVersion(int Number, string? By, DateTimeOffset At, string? Note, long Size, string Sha256, string? Path)
    {
        [JsonIgnore]
        public StoredFile Stored { get; private init; } = null!;

        public BroughtVersion(VersionLine line, string? path)
            : this(line.Version.Number, line.By?.Name, line.Version.At, line.Version.Note, line.Stored.Size, line.Stored.Digest, path) => Stored = line.Stored;
    }

    private sealed record Settled(DateTimeOffset At, string? By, string Words, DateTimeOffset? TakenBackAt);

    private sealed record Happened(DateTimeOffset At, string What);
}
