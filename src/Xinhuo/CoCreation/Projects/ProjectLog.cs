using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Projects;

/// <summary>The log of a project writes itself: it is what happened there, the newest first. What was said in the chat stands in the chat.</summary>
internal static class ProjectLog
{
    /// <summary>The lines, and the key of the next page.</summary>
    public static async Task<(IReadOnlyList<LogLine> Lines, string? Next)> Of(XinhuoDb db, TeamId team, Words words, string? after, int most)
    {
        var rows = db.Set<HappeningRow>().Where(h => h.Project == team.Value && h.Verb.StartsWith("cocreation."));
        if (PageKey.Read(after) is { } key)
            rows = rows.Where(h => h.At < key.At || h.At == key.At && h.Id < key.Id);
        var page = await rows.OrderByDescending(h => h.At).ThenByDescending(h => h.Id).Take(most + 1).ToListAsync();
        var next = page.Count > most ? PageKey.Write(page[most - 1].At, page[most - 1].Id) : null;
        page = [.. page.Take(most).Where(h => words.Has(Word(h.Verb)))];
        var people = page.SelectMany(h => Targets(h).Append(h.Actor ?? Guid.Empty)).Distinct().Select(g => new MemberId(g)).ToList();
        var names = await db.Members().Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id.Value);
        var things = await Things(db, [.. page.Select(h => h.Object)]);
        return (
            [
                .. page.Select(h => new LogLine(
                    h.At,
                    h.Actor is { } actor ? names.GetValueOrDefault(actor) : null,
                    Word(h.Verb),
                    things.GetValueOrDefault(h.Object)
                        ?? Targets(h).Select(t => names.GetValueOrDefault(t)).Where(m => m is { ErasedAt: null }).Select(m => m!.Name).FirstOrDefault()
                        ?? ""
                )),
            ],
            next
        );
    }

    private static string Word(string verb) => "cocreation.log." + verb["cocreation.".Length..];

    private static IEnumerable<Guid> Targets(HappeningRow row) =>
        row.Targets is { } targets ? targets.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse) : [];

    /// <summary>What it was about, in the team's own words.</summary>
    private static async Task<Dictionary<Guid, string>> Things(XinhuoDb db, List<Guid> ids)
    {
        var milestones = ids.ConvertAll(i => new MilestoneId(i));
        var shots = ids.ConvertAll(i => new ShotId(i));
        var decisions = ids.ConvertAll(i => new DecisionId(i));
        var files = ids.ConvertAll(i => new ProjectFileId(i));
        var found = new Dictionary<Guid, string>();
        foreach (var one in await db.Set<Milestone>().Where(m => milestones.Contains(m.Id)).Select(m => new { m.Id, m.Title }).ToListAsync())
            found[one.Id.Value] = one.Title;
        foreach (var one in await db.Set<Shot>().Where(s => shots.Contains(s.Id)).Select(s => new { s.Id, s.What }).ToListAsync())
            found[one.Id.Value] = one.What;
        foreach (var one in await db.Set<Decision>().Where(d => decisions.Contains(d.Id)).Select(d => new { d.Id, d.Words }).ToListAsync())
            found[one.Id.Value] = one.Words;
        foreach (var one in await db.Set<ProjectFile>().Where(f => files.Contains(f.Id)).Select(f => new { f.Id, f.Name }).ToListAsync())
            found[one.Id.Value] = one.Name;
        return found;
    }
}

/// <param name="Who">Null: the house.</param>
/// <param name="What">What or whom it was about.</param>
internal sealed record LogLine(DateTimeOffset At, Member? Who, string Word, string What)
{
    public string Name(Words words) =>
        Who is null ? words["cocreation.log.house"]
        : Who.ErasedAt is null ? Who.Name
        : words["community.someone-who-left"];

    public string Say(Words words) => words[Word, Name(words), What];
}
