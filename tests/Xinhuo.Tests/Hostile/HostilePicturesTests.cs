using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Community.Chat;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Text;
using Xinhuo.Tests.Community;
using Xinhuo.Tests.Community.Chat;
using Xinhuo.Tests.Platform.Files;

namespace Xinhuo.Tests.Hostile;

/// <summary>Hostile words for what a picture shows: they stand in an attribute, in a form, and below the picture when it is opened.</summary>
public abstract class HostilePicturesTests(App app)
{
    [Theory, MemberData(nameof(Doses.Sources), MemberType = typeof(Doses))]
    public async Task What_a_picture_shows_may_be_said_in_any_words(string source)
    {
        using var scratch = new Scratch();
        var jpeg = new Negatives(scratch).RedAndBlue(12, 8);
        var host = await Given.Host(app);
        var group = await host.Found("看图");
        var doses = Doses.In(source, Photo.MostAltCharacters, Photo.MostAltCharacters);
        await Upload(host, $"/topics/new?group={group["/groups/".Length..]}", "form#topic", jpeg, doses[0], ("Input.Title", "有图"));
        var topic = host.At;
        await Upload(host, topic, "form#reply", jpeg, doses[^1], ("Input.Body", "也有图"));
        await Upload(host, $"{topic}/1/edit", "form#edit", jpeg, doses[doses.Count / 2], ("Input.Body", "两张图"));
        var pictures = PostPhotos.Read(await Kept(topic));
        pictures.Select(p => p.Alt).ShouldBe([Shown(doses[^1]), Shown(doses[doses.Count / 2])]);

        var edit = await Pen.At(host, $"{topic}/1/edit", "form#edit");
        var (reply, another) = (await Pen.At(host, topic, "form#reply"), await Pen.At(host, "/topics/new", "form#topic"));
        foreach (var words in doses.Take(40))
        {
            var said = ($"Input.Alt[{pictures[0].Id.Value}]", words);
            if (await edit.Send(said) is null)
                CleanText.Line(words, Photo.MostAltCharacters, Photo.MostAltCharacters).IsFine.ShouldBeFalse(Uri.EscapeDataString(words));
            else
                PostPhotos.Read(await Kept(topic))[0].Alt.ShouldBe(Shown(words));
            await host.Look($"{topic}?at=1");
        }
        var kept = ("Input.Kept", pictures[0].Id.Value.ToString());
        foreach (var words in doses.Take(5))
        {
            var said = ($"Input.Alt[{pictures[0].Id.Value}]", words);
            await reply.Send(("Input.Body", "再看"), kept, said);
            await another.Send(("Input.Title", "还是这张"), kept, said);
        }
        await host.Look(topic);
        await host.Look(group);
        await InChat(host, jpeg, doses);
    }

    private async Task InChat(Visitor host, byte[] jpeg, IReadOnlyList<string> doses)
    {
        var lin = await Given.Member(app, "林晚舟");
        await Upload(host, $"/chat/with/{lin.Id}", "form#say", jpeg, doses[0], ("Input.Body", "看"));
        var room = host.At.Split('#')[0];
        foreach (var words in doses.Take(10))
        {
            await Upload(host, room, "form#say", jpeg, words, ("Input.Body", "再看"));
            var picture = await app.Read(db =>
                db.Set<ChatLine>().Where(l => l.RoomId == Talks.Room(room) && l.Photos != null).Select(l => l.Photos).FirstAsync()
            );
            var said = ($"Input.Alt[{PostPhotos.Read(picture)[0].Id.Value}]", words);
            await (await Pen.At(host, room, "form#say")).Send(("Input.Body", "又看"), ("Input.Kept", $"{PostPhotos.Read(picture)[0].Id.Value}"), said);
            await (await Pen.At(lin, $"/chat/with/{(await Given.Member(app, "新来的")).Id}", "form#say")).Send(("Input.Body", "给你"), said);
        }
        await lin.Look(room);
    }

    private static async Task Upload(Visitor host, string page, string form, byte[] jpeg, string words, (string, string) field)
    {
        await host.See(page);
        var line = host.Page.CreateElement("input");
        line.SetAttribute("name", "Input.NewAlt");
        line.SetAttribute("value", words);
        host.Find(form)!.AppendChild(line);
        await host.Submit(form, [("Input.Photos", "图.jpg", jpeg)], field);
        host.Status.ShouldBe(System.Net.HttpStatusCode.OK, host.Text);
    }

    private Task<string?> Kept(string topic) =>
        app.Read(db => db.Replies().Where(r => r.TopicId == Rooms.Topic(topic) && r.Number == 1).Select(r => r.Photos).SingleAsync());

    private static string? Shown(string words) =>
        CleanText.Line(words, Photo.MostAltCharacters, Photo.MostAltCharacters) is { IsFine: true, Text: { Length: > 0 } text } ? text : null;
}

[Collection(HostileHouses.Sqlite)]
public sealed class HostilePicturesTestsOnSqlite(SqliteApp app) : HostilePicturesTests(app);

[Collection(HostileHouses.Postgres)]
public sealed class HostilePicturesTestsOnPostgres(PostgresApp app) : HostilePicturesTests(app);
