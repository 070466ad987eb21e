using Microsoft.EntityFrameworkCore;
using Xinhuo.Imports.Staging;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Imports.Settling;

/// <summary>Gives people their places. They have no account: a claim link lets each of them in.</summary>
internal static class SettlePeople
{
    private const int AtOnce = 500;

    public static async Task Run(Settlement s)
    {
        foreach (
            var chunk in Chunks.Of(
                s.Area,
                "select key, name, joined, intro, intro_html, city, occupation, hobbies, makes, rest, placeholder, skills, role from people order by key",
                Row.Read,
                AtOnce
            )
        )
            await s.Act(db => Settle(db, s, chunk));
    }

    private static async Task Settle(XinhuoDb db, Settlement s, List<Row> chunk)
    {
        var ledger = new Ledger(db, s.Source);
        var known = await ledger.Known("person", [.. chunk.Select(p => p.Key)]);
        var members = new Bulk(
            db,
            "Members",
            ("Id", BulkType.Id),
            ("Name", BulkType.Text),
            ("Role", BulkType.Int),
            ("JoinedAt", BulkType.Moment),
            ("City", BulkType.Text),
            ("Occupation", BulkType.Text),
            ("Hobbies", BulkType.Text),
            ("Makes", BulkType.Text),
            ("Intro", BulkType.Text),
            ("Language", BulkType.Text),
            ("ImportedFrom", BulkType.Text),
            ("ErasedAt", BulkType.Moment)
        );
        var claims = new Bulk(db, "SkillClaims", ("MemberId", BulkType.Id), ("SkillId", BulkType.Id), ("At", BulkType.Moment));
        var vocabulary = await Vocabulary(db);
        var found = new List<Findable>();
        foreach (var person in chunk)
        {
            if (known.ContainsKey(person.Key))
            {
                if (!person.IsPlaceholder)
                    s.Tally.People.Already++;
                continue;
            }
            var joined = CommunityClock.Cut(person.JoinedAt ?? s.Now);
            var id = Ids.New<MemberId>(joined);
            var name = Shown(person.Name);
            var intro =
                person.Intro is null ? null
                : person.IntroIsHtml ? PlainLines.OfHtml(person.Intro)
                : person.Intro;
            members.Add(
                id.Value,
                name,
                (int)person.Role,
                joined,
                Short(person.City, 200),
                Short(person.Occupation, 100),
                Short(person.Hobbies, 400),
                Short(person.Makes, 400),
                Held(intro),
                s.Language,
                s.SourceName,
                name.Length == 0 ? s.Now : null
            );
            ledger.Enter("person", person.Key, id.Value, rest: person.Rest);
            foreach (
                var skill in (person.Skills ?? "")
                    .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Where(vocabulary.ContainsKey)
                    .Select(w => vocabulary[w])
                    .Distinct()
            )
                claims.Add(id.Value, skill.Value, joined);
            if (name.Length > 0)
                found.Add(new Findable("member", id.Value, null, joined, string.Join('\n', name, person.City, person.Occupation, person.Hobbies, intro)));
            if (!person.IsPlaceholder)
                s.Tally.People.Imported++;
        }
        await members.Flush(s.Cancel);
        await claims.Flush(s.Cancel);
        await ledger.Flush(s.Cancel);
        await db.PutMany(found, s.Cancel);
    }

    /// <summary>Each skill by its slug and its names in both languages.</summary>
    private static async Task<Dictionary<string, SkillId>> Vocabulary(XinhuoDb db)
    {
        var words = new Dictionary<string, SkillId>(StringComparer.OrdinalIgnoreCase);
        foreach (var skill in await db.Skills().AsNoTracking().ToListAsync())
        foreach (var word in new[] { skill.Slug, skill.NameZh, skill.NameEn })
            words.TryAdd(word, skill.Id);
        return words;
    }

    private static string Shown(string name)
    {
        var line = CleanText.Line(name, 100);
        return line.Refusal == TextRefusal.Empty ? "" : Graphemes.Within(line.Text, 100);
    }

    private static string? Held(string? text) =>
        text is null ? null
        : CleanText.Lines(text, int.MaxValue).Text is { Length: > 0 } held ? held
        : null;

    private static string? Short(string? text, int units) => Held(text) is { } held ? Graphemes.Within(held, units) : null;

    private sealed record Row(
        string Key,
        string Name,
        DateTimeOffset? JoinedAt,
        string? Intro,
        bool IntroIsHtml,
        string? City,
        string? Occupation,
        string? Hobbies,
        string? Makes,
        string? Rest,
        bool IsPlaceholder,
        string? Skills,
        Role Role
    )
    {
        public static Row Read(Microsoft.Data.Sqlite.SqliteDataReader r) =>
            new(
                r.GetString(0),
                r.GetString(1),
                r.Moment(2),
                r.Text(3),
                !r.IsDBNull(4) && r.GetInt64(4) == 1,
                r.Text(5),
                r.Text(6),
                r.Text(7),
                r.Text(8),
                r.Text(9),
                r.GetInt64(10) == 1,
                r.Text(11),
                (Role)r.GetInt32(12)
            );
    }
}
