using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Platform.Files;
using Xinhuo.Tests.Community;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Members.Profile;

/// <summary>A face that is taken down is down, for who still has its address too.</summary>
public abstract class PortraitTests(App app)
{
    [Fact]
    public async Task Taken_down_or_replaced_it_is_gone_with_its_bytes()
    {
        var lin = await Given.Member(app, "林晚舟");
        var first = await Faced(lin, 131);
        var bytes = (await Stored(first)).Large;
        (await new Visitor(app).Http.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var second = await Faced(lin, 132);
        (await new Visitor(app).Http.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lin.Http.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        app.Services.GetRequiredService<Blobs>().Open(BlobId.Parse(bytes)).ShouldBeNull();
        (await new Visitor(app).Http.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await lin.See("/me/profile");
        await lin.Press("不放照片");
        (await new Visitor(app).Http.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Bytes_that_another_shows_too_stay()
    {
        var (lin, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"));
        var (hers, same) = (await Faced(lin, 133), await Faced(su, 133));
        (await Stored(hers)).Large.ShouldBe((await Stored(same)).Large);
        await lin.See("/me/profile");
        await lin.Press("不放照片");
        (await new Visitor(app).Http.GetAsync(same)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_leaves_leaves_the_pictures_of_their_posts_and_no_others()
    {
        using var scratch = new Scratch();
        var (host, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var group = await host.Found("告别照");
        await lin.See($"/topics/new?group={group["/groups/".Length..]}");
        await lin.Submit("form#topic", [("Input.Photos", "湖.jpg", new Negatives(scratch).RedAndBlue(134, 80))], ("Input.Title", "湖"));
        var shown = lin.Find(".photos img")!.GetAttribute("src")!;
        var face = await Faced(lin, 135);
        await lin.See("/me/profile");
        await lin.Submit("form#profile", [("Input.Photo", "me.jpg", new Negatives(scratch).RedAndBlue(136, 80))], ("Input.Name", ""));
        lin.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "a picture that nothing shows");
        (await app.Read(db => db.Set<Photo>().CountAsync(p => p.Owner == lin.Id))).ShouldBe(3);

        await lin.See("/me/erase");
        await lin.Submit("form#erase", ("Input.Sure", "true"), ("Input.Password", Given.Password));
        lin.At.ShouldBe("/goodbye");

        (await new Visitor(app).Http.GetAsync(face)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await new Visitor(app).Http.GetAsync(shown)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Read(db => db.Set<Photo>().CountAsync(p => p.Owner == lin.Id))).ShouldBe(0);
        (await Stored(shown)).Owner.ShouldBeNull();
    }

    private static async Task<string> Faced(Visitor visitor, int width)
    {
        using var scratch = new Scratch();
        await visitor.See("/me/profile");
        await visitor.Submit("form#profile", [("Input.Photo", "me.jpg", new Negatives(scratch).RedAndBlue(width, 80))], ("Input.City", "成都"));
        return visitor.Find("img.portrait-large")!.GetAttribute("src")!;
    }

    private Task<Photo> Stored(string address)
    {
        var id = new PhotoId(Guid.Parse(address.Split('/')[2]));
        return app.Read(db => db.Set<Photo>().SingleAsync(p => p.Id == id));
    }
}

[Collection(Engines.Sqlite)]
public sealed class PortraitOnSqlite(SqliteApp app) : PortraitTests(app);

[Collection(Engines.Postgres)]
public sealed class PortraitOnPostgres(PostgresApp app) : PortraitTests(app);
