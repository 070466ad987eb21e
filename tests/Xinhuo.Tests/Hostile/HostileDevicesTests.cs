using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Notices.Pushing;

namespace Xinhuo.Tests.Hostile;

/// <summary>What a browser says of itself when it asks to be rung is somebody's typing as well.</summary>
public abstract class HostileDevicesTests(App app)
{
    [Fact]
    public async Task A_browser_may_say_anything_of_itself()
    {
        var lan = await Given.Member(app, "阿岚");
        var token = (await lan.See("/me/notices")).Find("#devices")!.GetAttribute("data-token")!;
        foreach (var words in Doses.Each(Payloads.Own, 2_000).Append(new string('a', 5_000)))
        foreach (var field in (string[])["Push.Address", "Push.Key", "Push.Secret"])
        {
            var said = new Dictionary<string, string>
            {
                ["Push.Address"] = "https://fcm.googleapis.com/x",
                ["Push.Key"] = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                ["Push.Secret"] = "BTBZMqHH6r4Tts7J_aSIgg",
                ["__RequestVerificationToken"] = token,
                [field] = words,
            };
            var answer = await lan.Http.PostAsync("/me/notices?handler=Push", new FormUrlEncodedContent(said));
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadRequest);
        }
        (await app.Read(db => db.Set<PushDevice>().CountAsync())).ShouldBe(0);
        lan.Http.DefaultRequestHeaders.UserAgent.TryParseAdd("<script>alert(1)</script>");
        await lan.Look("/me/notices");
    }
}

[Collection(Engines.Sqlite)]
public sealed class HostileDevicesOnSqlite(SqliteApp app) : HostileDevicesTests(app);

[Collection(Engines.Postgres)]
public sealed class HostileDevicesOnPostgres(PostgresApp app) : HostileDevicesTests(app);
