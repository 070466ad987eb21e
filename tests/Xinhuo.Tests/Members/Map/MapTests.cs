using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;

namespace Xinhuo.Tests.Members.Map;

public abstract class MapTests(App app)
{
    [Fact]
    public async Task The_map_shows_who_can_do_it_solid_where_others_vouch_with_the_list_beside_it()
    {
        var place = $"图城{app.OnPostgres}";
        var (vouched, claims) = await Two(place);
        var reader = await Given.Member(app, "看图的人");

        await reader.See($"/people/map?skill=design&place={Uri.EscapeDataString(place)}");
        var picture = reader.Find(".on-laptop svg.map")!;
        picture.QuerySelectorAll(".person-spot.lit").Select(a => a.GetAttribute("aria-label")).ShouldBe([vouched.Name, claims.Name]);
        picture.QuerySelectorAll(".tie.lit").Length.ShouldBe(2);
        picture.QuerySelectorAll(".tie.lit.claimed").Length.ShouldBe(1);
        reader.Page.QuerySelectorAll("#answers .row .name").Select(n => n.TextContent).ShouldBe([vouched.Name, claims.Name]);
        reader.Text.ShouldContain("不想出现在这里？");
        // What the eye sees first, the keyboard reaches first.
        picture.QuerySelectorAll("a")[0].ClassList.ShouldContain("asked");
    }

    [Fact]
    public async Task The_same_stands_in_a_list_for_those_who_do_not_look_at_pictures()
    {
        var place = $"单城{app.OnPostgres}";
        var (vouched, claims) = await Two(place);
        var reader = await Given.Member(app, "看图的人");
        await reader.See($"/people/map?skill=design&view=list&place={Uri.EscapeDataString(place)}");
        reader.Find("svg.map").ShouldBeNull();
        reader.Text.ShouldContain($"{vouched.Name}");
        reader.Text.ShouldContain("作证：找 TA 没错");
        reader.Text.ShouldContain("自己说会");
    }

    [Fact]
    public async Task Who_steps_off_stands_on_no_map_and_in_no_list_by_skill()
    {
        var lin = await Given.Member(app, "林晚舟");
        await lin.See("/me/profile");
        await lin.Submit("form#profile", ("Input.City", $"离城{app.OnPostgres}"));
        await lin.See("/me/skills");
        await lin.Submit("form#claim", ("Input.Skill", "copy"));
        var asked = $"skill=copy&place={Uri.EscapeDataString($"离城{app.OnPostgres}")}";
        (await lin.See($"/people/map?{asked}")).Find("#answers .row").ShouldNotBeNull();
        (await lin.See($"/people?{asked}")).Find("#people .row").ShouldNotBeNull();

        await lin.See("/me/privacy");
        await lin.Submit("form#map");
        (await lin.See($"/people/map?{asked}")).Find("#answers .row").ShouldBeNull();
        (await lin.See($"/people?{asked}")).Find("#people .row").ShouldBeNull();

        await lin.See("/me/privacy");
        await lin.Submit("form#map");
        (await lin.See($"/people/map?{asked}")).Find("#answers .row").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_skill_nobody_knows_is_not_there()
    {
        var reader = await Given.Member(app, "看图的人");
        (await reader.Open("/people/map?skill=alchemy")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reader.Open("/people/map?skill=design&place=没有这个地方")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_many_the_strongest_are_drawn_and_the_rest_counted()
    {
        var place = $"大城{app.OnPostgres}";
        var skill = await Skill("hosting");
        var people = new List<Member>();
        for (var n = 0; n < 40; n++)
            people.Add(await Given.Imported(app, $"主持{n}", m => m.City = place));
        await app.Acts.Run(
            db =>
            {
                db.AddRange(
                    people.Select(p => new SkillClaim
                    {
                        MemberId = p.Id,
                        SkillId = skill.Id,
                        At = app.Time.Now,
                    })
                );
                return Task.FromResult(true);
            },
            TestContext.Current.CancellationToken
        );
        var reader = await Given.Member(app, "看图的人");
        await reader.See($"/people/map?skill=hosting&place={Uri.EscapeDataString(place)}");
        reader.Page.QuerySelectorAll(".on-laptop .person-spot").Length.ShouldBeLessThanOrEqualTo(18);
        reader.Page.QuerySelectorAll("#answers .row").Length.ShouldBe(12);
        reader.Text.ShouldContain("还有 28 位");
    }

    private async Task<(Member Vouched, Member Claims)> Two(string place)
    {
        var skill = await Skill("design");
        var (vouched, claims) = (await Given.Imported(app, "有人作证", m => m.City = place), await Given.Imported(app, "自己说会", m => m.City = place));
        await app.Acts.Run(db =>
        {
            db.AddRange(
                new SkillClaim
                {
                    MemberId = vouched.Id,
                    SkillId = skill.Id,
                    At = app.Time.Now,
                },
                new SkillClaim
                {
                    MemberId = claims.Id,
                    SkillId = skill.Id,
                    At = app.Time.Now,
                }
            );
            db.Add(
                new Endorsement
                {
                    MemberId = vouched.Id,
                    SkillId = skill.Id,
                    By = claims.Id,
                    At = app.Time.Now,
                }
            );
            return Task.FromResult(true);
        });
        return (vouched, claims);
    }

    private Task<Skill> Skill(string slug) => app.Read(db => db.Skills().SingleAsync(s => s.Slug == slug));
}

[Collection(Engines.Sqlite)]
public sealed class MapOnSqlite(SqliteApp app) : MapTests(app);

[Collection(Engines.Postgres)]
public sealed class MapOnPostgres(PostgresApp app) : MapTests(app);
