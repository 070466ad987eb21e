using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Imports;
using Xinhuo.Imports.Bundle;
using Xinhuo.Imports.Running;
using Xinhuo.Imports.Staging;
using Xinhuo.Members;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Imports.Bundle;

public abstract class ImportBundleTests(App app)
{
    private RunImport Imports => app.Services.GetRequiredService<RunImport>();

    [Fact]
    public async Task A_bundle_moves_in_and_every_row_is_accounted_for()
    {
        using var bundle = new BundleFolder();
        var tally = await Import(bundle);
        (tally.People.Imported, tally.People.Rejected).ShouldBe((2, 1));
        (tally.Groups.Imported, tally.Groups.Rejected).ShouldBe((2, 0));
        (tally.Topics.Imported, tally.Topics.Rejected).ShouldBe((1, 1));
        (tally.Replies.Imported, tally.Replies.Rejected).ShouldBe((2, 1));
        (tally.Thanks.Imported, tally.Thanks.Rejected).ShouldBe((2, 1));
        (tally.Badges.Imported, tally.Badges.Rejected).ShouldBe((1, 1));
    }

    [Fact]
    public async Task People_groups_and_what_was_said_stand_where_they_stood()
    {
        using var bundle = new BundleFolder();
        await Import(bundle);
        var (xiao, wang, topic) = (await Person(bundle, "u1"), await Person(bundle, "u2"), await Topic(bundle));
        (xiao.Name, xiao.City, xiao.Intro, xiao.Role).ShouldBe((bundle.First, "杭州", "开了八年电车", Role.Member));
        (wang.Name, wang.Role).ShouldBe(("王, 老", Role.Host));
        (topic.Title, topic.AuthorId, topic.ReplyCount, topic.ImportedThanks).ShouldBe(("莫干山哪个营地有电？", xiao.Id, 2, 1));
        topic.BodyHtml.ShouldContain("<strong>千岛湖</strong>");
        var replies = await app.Read(db => db.Replies().Where(r => r.TopicId == topic.Id).OrderBy(r => r.Number).ToListAsync());
        replies.Select(r => (r.Number, r.Parent)).ShouldBe([(1, null), (2, (int?)1)]);
        (replies[0].AuthorId, replies[0].ThanksCount).ShouldBe((wang.Id, 1));
        replies[1].BodyHtml.ShouldNotContain("script");
        var quiet = new GroupId(await Brought(bundle, "group", "g2"));
        var groups = await app.Read(db => db.Groups().Where(g => g.Id == topic.GroupId || g.Id == quiet).Select(g => g.Openness).ToListAsync());
        groups.ShouldBe([Openness.Open, Openness.Hidden], ignoreOrder: true);
        (await app.Read(db => db.GroupMemberships().SingleAsync(m => m.GroupId == topic.GroupId && m.MemberId == xiao.Id))).Role.ShouldBe(GroupRole.Host);
        (await app.Read(db => db.Set<ImportedBadge>().SingleAsync(b => b.MemberId == wang.Id))).Name.ShouldBe("年度领航员");
    }

    [Fact]
    public async Task A_second_run_brings_nothing_and_then_only_what_is_new()
    {
        using var bundle = new BundleFolder();
        await Import(bundle);
        var again = await Import(bundle);
        foreach (var count in Counts(again))
            count.Imported.ShouldBe(0);
        (again.People.Already, again.Topics.Already, again.Replies.Already, again.Thanks.Already, again.Badges.Already).ShouldBe((2, 1, 2, 2, 1));
        bundle.Append("replies.csv", "r4,t1,r2,u1,,不客气,text,2024-05-03 12:00:00+08:00");
        var third = await Import(bundle);
        (third.Replies.Imported, third.Replies.Already).ShouldBe((1, 2));
        (await Topic(bundle)).ReplyCount.ShouldBe(3);
    }

    [Fact]
    public async Task Each_rejected_row_is_listed_with_file_line_and_reason()
    {
        using var bundle = new BundleFolder();
        await Import(bundle);
        var run = await app.Read(db => db.Set<ImportRun>().OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).FirstAsync());
        var report = await File.ReadAllLinesAsync(Imports.ReportPath(run.Id), TestContext.Current.CancellationToken);
        foreach (
            var start in (string[])
                [
                    "person,\"people.csv\",4,not-a-date,",
                    "topic,\"topics.jsonl\",2,no-group,",
                    "reply,\"replies.csv\",4,no-topic,",
                    "thanks,\"thanks.csv\",4,either-or,",
                    "badge,\"badges.csv\",3,no-person,",
                ]
        )
            report
                .Count(l => l.StartsWith(start, StringComparison.Ordinal) && l.Length > start.Length + 5)
                .ShouldBe(1, $"{start}\n{string.Join('\n', report)}");
    }

    [Fact]
    public async Task An_import_cut_off_in_the_middle_is_taken_up_where_it_was()
    {
        using var bundle = new BundleFolder();
        await CutAfterPeople.Run(app, new BundleSource(bundle.Path));
        var tally = await Import(bundle);
        tally.People.Already.ShouldBe(2, "people were settled before the cut");
        (tally.Topics.Imported, tally.Replies.Imported, tally.Thanks.Imported, tally.Badges.Imported).ShouldBe((1, 2, 2, 1));
        (await Topic(bundle)).ReplyCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_host_hands_a_claim_link_to_somebody_who_was_brought_and_they_come_home_to_what_they_said()
    {
        using var bundle = new BundleFolder();
        await Import(bundle);
        var (host, xiao, topic) = (await Given.Host(app), await Person(bundle, "u1"), await Topic(bundle));
        await host.See($"/hosts/people/{xiao.Id.Value}");
        await host.Submit("form#claim-link");
        var link = new Uri(host.Find(".link-made input")!.GetAttribute("value")!).PathAndQuery;

        var phone = await new Visitor(app).See(link);
        phone.Text.ShouldContain(bundle.First);
        await phone.Submit("form#join", ("Input.Name", bundle.First), ("Input.Email", $"{xiao.Id.Value:N}@example.com"), ("Input.Password", Given.Password));

        (await phone.See("/me/profile")).Find("[name='Input.Name']")!.GetAttribute("value").ShouldBe(bundle.First);
        await phone.See($"/topics/{topic.Id.Value}/0/edit");
        await phone.See($"/people/{xiao.Id.Value}");
        phone.Text.ShouldContain(bundle.First);
        (await new Visitor(app).See($"/topics/{topic.Id.Value}")).Text.ShouldContain(bundle.First);
        var again = await new Visitor(app).Open(link);
        again.Find("form#join").ShouldBeNull("a claim link is for one");
        var back = await new Visitor(app).See("/sign-in");
        await back.Submit("form#sign-in", ("Input.Email", $"{xiao.Id.Value:N}@example.com"), ("Input.Password", Given.Password));
        (await back.Open($"/topics/{topic.Id.Value}/0/edit")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static Count[] Counts(Tally tally) => [tally.People, tally.Groups, tally.Topics, tally.Replies, tally.Thanks, tally.Badges, tally.Memberships];

    private async Task<Tally> Import(BundleFolder bundle)
    {
        var outcome = await Imports.Do(new BundleSource(bundle.Path), by: null);
        outcome.Refused.ShouldBeFalse();
        foreach (var count in Counts(outcome.Value))
            count.Read.ShouldBe(count.Imported + count.Rejected + count.Already);
        return outcome.Value;
    }

    private Task<Guid> Brought(BundleFolder bundle, string kind, string key)
    {
        var fingerprint = new BundleSource(bundle.Path).Fingerprint();
        return app.Read(db =>
            db.Set<ImportedRow>()
                .Where(r => r.Kind == kind && r.Key == key && db.Set<SourceCommunity>().Any(s => s.Id == r.Source && s.Fingerprint == fingerprint))
                .Select(r => r.Object)
                .SingleAsync()
        );
    }

    private async Task<Member> Person(BundleFolder bundle, string key)
    {
        var id = new MemberId(await Brought(bundle, "person", key));
        return await app.Read(db => db.Members().SingleAsync(m => m.Id == id));
    }

    private async Task<Topic> Topic(BundleFolder bundle)
    {
        var id = new TopicId(await Brought(bundle, "post", "t:t1"));
        return await app.Read(db => db.Topics().SingleAsync(t => t.Id == id));
    }
}

[Collection(Engines.Sqlite)]
public sealed class ImportBundleTestsOnSqlite(SqliteApp app) : ImportBundleTests(app);

[Collection(Engines.Postgres)]
public sealed class ImportBundleTestsOnPostgres(PostgresApp app) : ImportBundleTests(app);
