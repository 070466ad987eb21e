using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Members.Ownerships;
using Xinhuo.Members.People;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Tests.Members.Ownerships;

namespace Xinhuo.Tests.Members.People;

public abstract class PeopleTests(App app)
{
    [Fact]
    public async Task The_list_pages_by_key_and_shows_everybody_once_the_ones_who_spoke_first()
    {
        var place = $"长名单{app.OnPostgres}";
        var now = app.Time.Now;
        for (var n = 0; n < 60; n++)
            await Given.Imported(
                app,
                $"第{n:00}位",
                m => (m.City, m.IntroducedAt, m.Intro) = (place, n % 3 == 0 ? now.AddDays(-n / 6) : null, n % 3 == 0 ? "你好" : null)
            );
        var reader = await Given.Member(app, "读名单的人");

        var seen = new List<string>();
        var address = $"/people?place={Uri.EscapeDataString(place)}";
        for (var pages = 0; address is not null && pages < 9; pages++)
        {
            await reader.See(address);
            seen.AddRange(reader.Page.QuerySelectorAll("#people .words .name").Select(a => a.TextContent));
            address = reader.Find("#people .more a")?.GetAttribute("href");
        }
        seen.Count.ShouldBe(60);
        seen.Distinct().Count().ShouldBe(60);
        seen.Take(20).ShouldAllBe(name => int.Parse(name.Substring(1, 2)) % 3 == 0);
    }

    [Fact]
    public async Task Words_find_people_by_name_place_and_what_they_say_and_page_too()
    {
        var reader = await Given.Member(app, "读名单的人");
        for (var n = 0; n < 30; n++)
            await Given.Imported(app, $"观星{n}", m => m.Intro = "夜里十点半还在等云开");
        await reader.See("/people?q=" + Uri.EscapeDataString("云开"));
        reader.Page.QuerySelectorAll("#people > .row").Length.ShouldBe(PeopleQuery.PageSize);
        var first = reader.Page.QuerySelectorAll("#people .words .name").Select(a => a.TextContent).ToList();
        await reader.See(reader.Find("#people .more a")!.GetAttribute("href")!);
        var second = reader.Page.QuerySelectorAll("#people .words .name").Select(a => a.TextContent).ToList();
        first.Concat(second).Distinct().Count().ShouldBe(30);
        reader.Find("#people .more").ShouldBeNull();
    }

    [Fact]
    public async Task One_asks_for_a_skill_in_a_place()
    {
        var place = $"云城{app.OnPostgres}";
        var lin = await Given.Imported(app, "会飞的", m => m.City = place);
        await Given.Imported(app, "不会飞的", m => m.City = place);
        var skill = await app.Read(db => db.Skills().SingleAsync(s => s.Slug == "aerial", TestContext.Current.CancellationToken));
        await app.Acts.Run(
            db =>
            {
                db.Add(
                    new SkillClaim
                    {
                        MemberId = lin.Id,
                        SkillId = skill.Id,
                        At = app.Time.Now,
                    }
                );
                return Task.FromResult(true);
            },
            TestContext.Current.CancellationToken
        );
        var reader = await Given.Member(app, "读名单的人");

        await reader.See($"/people?skill=aerial&place={Uri.EscapeDataString(place)}");
        reader.Page.QuerySelectorAll("#people .words .name").Select(a => a.TextContent).ShouldBe(["会飞的"]);
        await reader.See($"/people?skill=no-such-skill&place={Uri.EscapeDataString(place)}");
        reader.Text.ShouldContain("还没有这样的人");
    }

    [Fact]
    public async Task The_database_says_the_same_stage_as_the_rule()
    {
        await Things.Product(app, "x5", "远山 X5");
        var product = await app.Read(db => db.Products().SingleAsync(p => p.Slug == "x5", TestContext.Current.CancellationToken));
        var zone = new CommunityZone(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());
        var today = zone.Day(app.Time.Now);
        var place = $"车城{app.OnPostgres}";
        int[] edges = [-400, -91, -90, 0, 1];
        var cases = new List<(int Since, int? Until)[]> { Array.Empty<(int, int?)>() };
        foreach (var one in edges)
        foreach (var until in new int?[] { null, 0, -1 })
        {
            if (until is { } u && one > u)
                continue;
            cases.Add([(one, until)]);
            cases.AddRange(edges.Select(other => new (int, int?)[] { (one, until), (other, null) }));
        }
        var people = new List<Member>();
        for (var n = 0; n < cases.Count; n++)
            people.Add(await Given.Imported(app, $"车主{n}", m => m.City = place));
        await app.Acts.Run(
            db =>
            {
                for (var n = 0; n < cases.Count; n++)
                    foreach (var (since, until) in cases[n])
                        db.Add(
                            new Ownership
                            {
                                Id = Ids.New<OwnershipId>(app.Time.Now),
                                MemberId = people[n].Id,
                                ProductId = product.Id,
                                Since = today.AddDays(since),
                                Until = until is { } u ? today.AddDays(u) : null,
                                RecordedAt = app.Time.Now,
                            }
                        );
                return Task.FromResult(true);
            },
            TestContext.Current.CancellationToken
        );

        var owned = await app.Read(db => OwnedThings.Of(db, [.. people.Select(p => p.Id)]));
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var meant = people.Where(p => owned[p.Id].Stage(zone, today)?.Stage == stage).Select(p => p.Name).ToHashSet();
            meant.ShouldNotBeEmpty();
            var found = new HashSet<string>();
            string? after = null;
            do
            {
                var page = await app.Read(db => PeopleQuery.Run(db, new Question(null, null, place, stage, []), after, today));
                found.UnionWith(page.People.Select(p => p.Name));
                after = page.Next;
            } while (after is not null);
            found.ShouldBe(meant, ignoreOrder: true, customMessage: stage.ToString());
        }
    }
}

[Collection(Engines.Sqlite)]
public sealed class PeopleOnSqlite(SqliteApp app) : PeopleTests(app);

[Collection(Engines.Postgres)]
public sealed class PeopleOnPostgres(PostgresApp app) : PeopleTests(app);
