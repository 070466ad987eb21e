using System.Net;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Searching;

public abstract class SuggestPeopleTests(App app)
{
    [Fact]
    public async Task Whoever_types_a_name_is_offered_people_and_never_themselves()
    {
        var (tuan, other) = (await Given.Member(app, "覃团子"), await Given.Member(app, "覃圆子"));
        await tuan.See("/people/suggest?q=覃");
        tuan.Find("[data-value]")!.TextContent.ShouldContain(other.Name);
        tuan.Text.ShouldNotContain(tuan.Name);
        (await new Visitor(app).Open("/people/suggest?q=覃")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task In_a_group_with_a_door_those_inside_are_named_and_outsiders_find_nothing_there()
    {
        var (host, inside, outside) = (await Given.Host(app), await Given.Member(app, "慕容在里"), await Given.Member(app, "慕容在外"));
        var group = await host.Found("门里", Openness.OnRequest);
        var topic = await host.Say(group, "里面说话");
        await inside.See(group);
        await inside.Submit("form#door");
        await host.See($"{group}/people");
        await host.Press("请进");
        var (of, at) = ($"q=慕容&topic={Rooms.Topic(topic).Value}", $"q=慕容&group={group["/groups/".Length..]}");

        foreach (var asked in new[] { of, at })
        {
            await host.See($"/people/suggest?{asked}");
            host.Text.ShouldContain(inside.Name);
            host.Text.ShouldNotContain(outside.Name);
            (await outside.Open($"/people/suggest?{asked}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await host.See("/people/suggest?q=慕容")).Text.ShouldContain(outside.Name);
    }

    [Fact]
    public async Task Nobody_copies_out_the_directory_letter_by_letter()
    {
        var hurry = await Given.Member(app, "急急");
        for (var tries = 0; tries < 60; tries++)
            (await hurry.Open("/people/suggest?q=甲")).Status.ShouldBe(HttpStatusCode.OK);
        (await hurry.Open("/people/suggest?q=甲")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await (await Given.Member(app, "慢慢")).Open("/people/suggest?q=甲")).Status.ShouldBe(HttpStatusCode.OK);
    }
}

[Collection(Engines.Sqlite)]
public sealed class SuggestPeopleOnSqlite(SqliteApp app) : SuggestPeopleTests(app);

[Collection(Engines.Postgres)]
public sealed class SuggestPeopleOnPostgres(PostgresApp app) : SuggestPeopleTests(app);
