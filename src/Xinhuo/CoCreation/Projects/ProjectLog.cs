using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation.Bookings;
using Xinhuo.CoCreation.Desk;
using Xinhuo.CoCreation.Materials;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Projects;

/// <summary>The log of a project writes itself: it is what happened there, the newest first. What was said in the chat stands in the chat.</summary>
internal static class ProjectLog
{
    private static readonly string Taken = Word(MaterialTaken.Verb);

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
                        ?? "",
                    h.Object
                )),
            ],
            next
        );
    }

    /// <summary>
    /// For a page: two files of one material, taken by one person one after the other, are one thing to whoever reads. Nothing else is folded, and what the team
    /// takes along has every line.
    /// </summary>
    public static IReadOnlyList<LogLine> Folded(IReadOnlyList<LogLine> lines) =>
        [
            .. lines.Where(
                (line, i) =>
                    i == 0 || line.Word != Taken || (line.Word, line.Who?.Id, line.Object) != (lines[i - 1].Word, lines[i - 1].Who?.Id, lines[i - 1].Object)
            ),
        ];

    private static string Word(string verb) => "cocreation.log." + verb["cocreation.".Length..];

    private static IEnumerable<Guid> Targets(HappeningRow row) =>
        row.Targets is { } targets ? targets.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse) : [];

    /// <summary>What it was about: in the team's own words, or as the thing or the material is called.</summary>
    private static async Task<Dictionary<Guid, string>> Things(XinhuoDb db, List<Guid> ids)
    {
        var milestones = ids.ConvertAll(i => new MilestoneId(i));
        var shots = ids.ConvertAll(i => new ShotId(i));
        var decisions = ids.ConvertAll(i => new DecisionId(i));
        var files = ids.ConvertAll(i => new ProjectFileId(i));
        var bookings = ids.ConvertAll(i => new BookingId(i));
        var requests = ids.ConvertAll(i => new HelpRequestId(i));
        var assets = ids.ConvertAll(i => new AssetId(i));
        var found = new Dictionary<Guid, string>();
        await Name(db.Set<Milestone>().Where(m => milestones.Contains(m.Id)).Select(m => new Named(m.Id.Value, m.Title)));
        await Name(db.Set<Shot>().Where(s => shots.Contains(s.Id)).Select(s => new Named(s.Id.Value, s.What)));
        await Name(db.Set<Decision>().Where(d => decisions.Contains(d.Id)).Select(d => new Named(d.Id.Value, d.Words)));
        await Name(db.Set<ProjectFile>().Where(f => files.Contains(f.Id)).Select(f => new Named(f.Id.Value, f.Name)));
        await Name(
            db.Set<Booking>().Where(b => bookings.Contains(b.Id)).Join(db.Set<Thing>(), b => b.ThingId, t => t.Id, (b, t) => new Named(b.Id.Value, t.Name))
        );
        await Name(db.Set<HelpRequest>().Where(r => requests.Contains(r.Id)).Select(r => new Named(r.Id.Value, r.Title)));
        await Name(db.Set<Asset>().Where(a => assets.Contains(a.Id)).Select(a => new Named(a.Id.Value, a.Name)));
        return found;

        async Task Name(IQueryable<Named> some)
        {
            foreach (var one in await some.ToListAsync())
                found[one.Id] = one.Name;
        }
    }

    private sealed record Named(Guid Id, string Name);
}

/// <param name="Who">Null: the house.</param>
/// <param name="What">What or whom it was about, in words.</param>
/// <param name="Object">The same, by its id.</param>
internal sealed record LogLine(DateTimeOffset At, Member? Who, string Word, string What, Guid Object)
{
    public string Name(Words words) =>
        Who is null ? words["cocreation.log.house"]
        : Who.ErasedAt is null ? Who.Name
        : words["community.someone-who-left"];

    public string Say(Words words) => words[Word, Name(words), What];
}
