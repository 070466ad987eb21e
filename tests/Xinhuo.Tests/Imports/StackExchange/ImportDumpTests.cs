using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Imports;
using Xinhuo.Imports.Running;
using Xinhuo.Imports.StackExchange;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Tests.Imports.StackExchange;

public abstract class ImportDumpTests(App app)
{
    private RunImport Imports => app.Services.GetRequiredService<RunImport>();

    [Fact]
    public async Task A_dump_moves_in_and_every_row_is_accounted_for()
    {
        using var dump = new DumpFolder();
        var tally = await Import(dump);
        (tally.People.Imported, tally.People.Rejected).ShouldBe((2, 0));
        (tally.Topics.Read, tally.Topics.Imported, tally.Topics.Rejected).ShouldBe((2, 1, 1));
        (tally.Replies.Read, tally.Replies.Imported, tally.Replies.Rejected).ShouldBe((5, 4, 1));
        (tally.Thanks.Read, tally.Thanks.Imported, tally.Thanks.Rejected).ShouldBe((5, 3, 2));
        (tally.Badges.Read, tally.Badges.Imported, tally.Badges.Rejected).ShouldBe((2, 1, 1));
        tally.PeakMegabytes.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Questions_become_topics_and_answers_and_comments_replies_in_the_order_of_time()
    {
        using var dump = new DumpFolder();
        await Import(dump);
        var (topic, replies) = await Thread(dump);
        topic.Title.ShouldBe("Which road?");
        topic.ReplyCount.ShouldBe(4);
        replies.Select(r => r.Number).ShouldBe([1, 2, 3, 4]);
        replies.Select(r => r.At).ShouldBeInOrder();
        replies[0].Body.ShouldBe("Good question.");
        replies[2].Body.ShouldContain("The low one.");
        replies[3].Parent.ShouldBe(3, "a comment on an answer answers it");
        replies[1].BodyHtml.ShouldNotBeNullOrWhiteSpace("a comment without text still stands, and says so");
    }

    [Fact]
    public async Task Scores_are_the_dumps_and_nothing_active_survives()
    {
        using var dump = new DumpFolder();
        await Import(dump);
        var (topic, replies) = await Thread(dump);
        topic.ImportedThanks.ShouldBe(2);
        replies[0].ImportedThanks.ShouldBe(3);
        replies[2].ImportedThanks.ShouldBe(1);
        topic.BodyHtml.ShouldContain("winter");
        topic.BodyHtml.ShouldNotContain("script");
    }

    [Fact]
    public async Task A_second_run_doubles_nothing_and_brings_what_is_new_under_the_next_numbers()
    {
        using var dump = new DumpFolder();
        await Import(dump);
        var again = await Import(dump);
        (again.People.Imported, again.People.Already).ShouldBe((0, 2));
        (again.Topics.Imported, again.Topics.Already, again.Topics.Rejected).ShouldBe((0, 1, 1));
        (again.Replies.Imported, again.Replies.Already).ShouldBe((0, 4));
        (again.Thanks.Imported, again.Thanks.Already).ShouldBe((0, 3));
        (again.Badges.Imported, again.Badges.Already).ShouldBe((0, 1));
        dump.Append("Comments.csv", "4,1,0,One year later.,2021-01-01T11:00:00.000,1,");
        var third = await Import(dump);
        (third.Replies.Imported, third.Replies.Already).ShouldBe((1, 4));
        var (topic, replies) = await Thread(dump);
        topic.ReplyCount.ShouldBe(5);
        replies[^1].Body.ShouldBe("One year later.");
    }

    [Fact]
    public async Task An_import_cut_off_in_the_middle_is_taken_up_where_it_was()
    {
        using var dump = new DumpFolder();
        await CutAfterPeople.Run(app, new Dump(dump.Path));
        var tally = await Import(dump);
        tally.People.Already.ShouldBe(2, "people were settled before the cut");
        tally.Replies.Imported.ShouldBe(4);
        var (_, replies) = await Thread(dump);
        replies.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Tables_may_be_missing_and_authors_without_a_row_still_get_a_place()
    {
        using var dump = new DumpFolder();
        foreach (var table in new[] { "Users.csv", "Votes.csv", "Badges.csv", "Tags.csv" })
            dump.Remove(table);
        dump.Write(
            "Posts.csv",
            "Id,PostTypeId,ParentId,CreationDate,Score,Body,OwnerUserId,OwnerDisplayName,Title,Tags",
            $"1,1,,2020-05-01T10:00:{DateTime.UnixEpoch.Second + Random.Shared.Next(60):00}.{Random.Shared.Next(1000):000},7,<p>Alone?</p>,31,,Alone?,"
        );
        var tally = await Import(dump);
        tally.People.Read.ShouldBe(0);
        tally.Topics.Imported.ShouldBe(1);
        tally.Replies.Imported.ShouldBe(2);
        (await app.Read(db => db.Members().AnyAsync(m => m.Name == "user31" && m.ImportedFrom != null))).ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_brought_is_on_the_spine_of_happenings_and_is_found_by_search()
    {
        using var dump = new DumpFolder();
        await Import(dump);
        var (topic, _) = await Thread(dump);
        var happened = await app.Read(db => db.Set<HappeningRow>().Where(h => h.Object == topic.Id.Value).ToListAsync());
        happened.Count(h => h.Verb == ReplyPosted.Verb).ShouldBe(4);
        happened.ShouldAllBe(h => h.Source == "import");
        var found = await app.Read(db => Xinhuo.Platform.Search.SearchIndex.Find(db, "winter", [], 500, kind: "topic"));
        found.ShouldContain(f => f.Id == topic.Id.Value);
    }

    [Fact]
    public async Task Each_rejected_row_is_listed_with_file_line_and_reason()
    {
        using var dump = new DumpFolder();
        dump.Append("Users.csv", "1,Double,2020-01-01T00:00:00.000,,,1");
        dump.Append("Users.csv", "nonsense");
        var tally = await Import(dump);
        tally.People.Rejected.ShouldBe(2);
        var run = await app.Read(db => db.Set<ImportRun>().OrderByDescending(r => r.StartedAt).FirstAsync());
        var report = await File.ReadAllLinesAsync(Imports.ReportPath(run.Id), TestContext.Current.CancellationToken);
        report.ShouldContain(l => l.StartsWith("person,\"Users.csv\",4,double", StringComparison.Ordinal));
        report.Count(l => l.StartsWith("person,\"Users.csv\",5,", StringComparison.Ordinal)).ShouldBe(1);
    }

    private async Task<Tally> Import(DumpFolder dump)
    {
        var outcome = await Imports.Do(new Dump(dump.Path), by: null);
        outcome.Refused.ShouldBeFalse();
        var tally = outcome.Value;
        foreach (var count in new[] { tally.People, tally.Topics, tally.Replies, tally.Thanks, tally.Badges })
            count.Read.ShouldBe(count.Imported + count.Rejected + count.Already);
        return tally;
    }

    private async Task<(Topic Topic, List<Reply> Replies)> Thread(DumpFolder dump)
    {
        var fingerprint = new Dump(dump.Path).Fingerprint();
        return await app.Read(async db =>
        {
            var source = await db.Set<SourceCommunity>().SingleAsync(s => s.Fingerprint == fingerprint);
            var row = await db.Set<ImportedRow>().SingleAsync(r => r.Source == source.Id && r.Kind == "post" && r.Key == "p1");
            var id = new TopicId(row.Object);
            return (await db.Topics().SingleAsync(t => t.Id == id), await db.Replies().Where(r => r.TopicId == id).OrderBy(r => r.Number).ToListAsync());
        });
    }
}

[Collection(Engines.Sqlite)]
public sealed class ImportDumpTestsOnSqlite(SqliteApp app) : ImportDumpTests(app);

[Collection(Engines.Postgres)]
public sealed class ImportDumpTestsOnPostgres(PostgresApp app) : ImportDumpTests(app);
