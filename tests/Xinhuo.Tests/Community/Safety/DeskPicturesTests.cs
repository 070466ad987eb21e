using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Migrations;
using Xinhuo.Community.Safety;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Community.Safety;

/// <summary>Hosts judge a picture by seeing it, and nobody else sees it by that.</summary>
public abstract class DeskPicturesTests(App app)
{
    [Fact]
    public async Task The_desk_and_its_book_show_what_was_reported_to_hosts_who_may_see_the_room()
    {
        var (host, luo, guest) = (await Given.Host(app), await Given.Member(app, "罗大川"), new Visitor(app));
        var topic = await host.Say(await host.Found("看图"), "来看");
        var picture = await Replied(luo, topic, 171);
        await host.See($"/report?topic={Rooms.Topic(topic).Value}&number=1");
        await host.Submit("form#report", ("Input.Why", "Hurtful"));

        (await Shown(host, "/desk", picture)).ShouldBeTrue();
        await Hide(host, topic, 1);
        (await Shown(host, "/desk", picture)).ShouldBeFalse("it is done");
        (await Shown(host, "/desk/book", picture)).ShouldBeTrue();
        (await Asked(host, picture)).ShouldBe(HttpStatusCode.OK);
        foreach (var outsider in new[] { guest, luo, await Given.ProductManager(app) })
            (await Asked(outsider, picture)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task From_a_closed_room_the_desk_gets_no_picture()
    {
        var (keeper, outside) = (await Given.Host(app, "屋主人"), await Given.Host(app, "外面的主理人"));
        var topic = await keeper.Say(await keeper.Found("屋里", Openness.Hidden), "来看");
        var picture = await Replied(keeper, topic, 172);
        await app.Acts.Run(async db =>
        {
            var reply = await db.Replies().SingleAsync(r => r.TopicId == Rooms.Topic(topic) && r.Number == 1);
            db.Add(
                new Report
                {
                    Id = Xinhuo.Platform.Ids.New<ReportId>(app.Time.Now),
                    Kind = ReportedKind.Post,
                    Object = reply.TopicId.Value,
                    Number = 1,
                    GroupId = (await db.Topics().SingleAsync(t => t.Id == reply.TopicId)).GroupId,
                    AuthorId = reply.AuthorId,
                    By = reply.AuthorId,
                    Reason = ReportReason.Other,
                    Lines = "看山",
                    At = app.Time.Now,
                }
            );
        });

        (await Shown(keeper, "/desk", picture)).ShouldBeTrue();
        (await Shown(outside, "/desk", picture)).ShouldBeFalse();
        (await Asked(outside, picture)).ShouldBe(HttpStatusCode.NotFound);
        await Hide(keeper, topic, 1);
        (await Shown(keeper, "/desk/book", picture)).ShouldBeTrue();
        (await Shown(outside, "/desk/book", picture)).ShouldBeFalse();
        (await Asked(outside, picture)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_put_away_before_pictures_went_along_is_put_away_by_the_migration()
    {
        var (host, luo) = (await Given.Host(app), await Given.Member(app, "罗大川"));
        var group = await host.Found("从前");
        var (hidden, standing) = (await host.Say(group, "收起的"), await host.Say(group, "留着的"));
        var under = await Replied(luo, hidden, 173);
        var (alone, kept) = (await Replied(luo, standing, 174), await Replied(luo, standing, 135));
        await Hide(host, hidden, 0);
        await Hide(host, standing, 1);
        var id = (await Rooms.Stored(app, hidden)).GroupId;
        var audience = $"group:{id.Value}";
        await app.Acts.Run(db =>
            db.Set<Photo>().Where(p => p.Audience == $"{Audiences.Desk}{id.Value}").ExecuteUpdateAsync(p => p.SetProperty(x => x.Audience, audience))
        );
        (await Asked(new Visitor(app), under)).ShouldBe(HttpStatusCode.OK, "as it was in the old days");

        for (var once = 0; once < 2; once++)
            await app.Acts.Run(db => db.Database.ExecuteSqlRawAsync(PuttingPicturesAway.Sql));

        foreach (var away in new[] { under, alone })
        {
            (await Asked(new Visitor(app), away)).ShouldBe(HttpStatusCode.NotFound);
            (await Asked(host, away)).ShouldBe(HttpStatusCode.OK);
        }
        (await Asked(new Visitor(app), kept)).ShouldBe(HttpStatusCode.OK);
    }

    private Task Hide(Visitor host, string topic, int number) =>
        app.Acts.Run(db => HidePost.Do(db, new Actor(host.Id, Role.Host), Rooms.Topic(topic), number, "不合适", app.Time.Now));

    private static async Task<bool> Shown(Visitor host, string page, string picture) =>
        (await host.See(page)).Html.Contains(picture[..picture.LastIndexOf('/')], StringComparison.Ordinal);

    private static async Task<HttpStatusCode> Asked(Visitor visitor, string picture) => (await visitor.Http.GetAsync(picture)).StatusCode;

    private static async Task<string> Replied(Visitor visitor, string topic, int width)
    {
        using var scratch = new Scratch();
        await visitor.See(topic);
        await visitor.Submit("form#reply", [("Input.Photos", "山.jpg", new Negatives(scratch).RedAndBlue(width, 80))], ("Input.Body", "看山"));
        return visitor.Page.QuerySelectorAll(".replies .photos img")[^1].GetAttribute("src")!;
    }
}

[Collection(Engines.Sqlite)]
public sealed class DeskPicturesOnSqlite(SqliteApp app) : DeskPicturesTests(app);

[Collection(Engines.Postgres)]
public sealed class DeskPicturesOnPostgres(PostgresApp app) : DeskPicturesTests(app);
