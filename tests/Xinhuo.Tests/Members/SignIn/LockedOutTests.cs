using System.Net;

namespace Xinhuo.Tests.Members.SignIn;

/// <summary>Who knows somebody's address may guess in vain, and shuts them out of nothing.</summary>
public abstract class LockedOutTests(App app)
{
    private const string Near = "203.0.113.7";
    private const string Far = "198.51.100.9";

    [Fact]
    public async Task A_stranger_who_guesses_locks_out_their_own_network_and_no_other()
    {
        var lin = await Given.Member(app, "林晚舟");
        await Guess(lin, Near, 8);
        (await Came(From(Near), lin)).ShouldBeFalse("that network rests");
        (await Came(From(Far), lin)).ShouldBeTrue();
        (await Came(From(Near), await Given.Member(app, "邻居"))).ShouldBeTrue("at that address alone");

        app.Clock.Pass(TimeSpan.FromMinutes(11));
        (await Came(From(Near), lin)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_browser_that_let_its_owner_in_before_is_not_locked_out_by_strangers_of_the_same_network()
    {
        var lin = await Given.Member(app, "林晚舟");
        var phone = From(Near);
        (await Came(phone, lin)).ShouldBeTrue();
        await Leave(phone);
        await Guess(lin, Near, 9);
        (await Came(From(Near), lin)).ShouldBeFalse();

        (await Came(phone, lin)).ShouldBeTrue("it is known");
        await Leave(phone);
        (await Came(phone, await Given.Member(app, "借手机的人"))).ShouldBeTrue();
        await Leave(phone);
        (await Came(phone, lin)).ShouldBeFalse("now it is somebody else's, and a stranger to this account");
    }

    [Fact]
    public async Task A_known_browser_counts_its_own_failures()
    {
        var lin = await Given.Member(app, "林晚舟");
        var phone = From(Near);
        await Came(phone, lin);
        await Leave(phone);
        for (var i = 0; i < 8; i++)
            await Knock(phone, lin.Email, "guess" + i);
        (await Came(phone, lin)).ShouldBeFalse();
        (await Came(From(Near), lin)).ShouldBeTrue("what it got wrong is not counted against others");

        app.Clock.Pass(TimeSpan.FromMinutes(11));
        (await Came(phone, lin)).ShouldBeTrue();
    }

    [Fact]
    public async Task Many_networks_together_make_the_account_rest_for_strangers_alone()
    {
        var lin = await Given.Member(app, "林晚舟");
        var phone = From(Far);
        await Came(phone, lin);
        await Leave(phone);
        for (var network = 1; network <= 4; network++)
            await Guess(lin, $"192.0.2.{network}", 8);

        (await Came(From("192.0.2.200"), lin)).ShouldBeFalse();
        (await Came(phone, lin)).ShouldBeTrue();
        app.Clock.Pass(TimeSpan.FromMinutes(11));
        (await Came(From("192.0.2.200"), lin)).ShouldBeTrue();
    }

    private Visitor From(string network)
    {
        var visitor = new Visitor(app);
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", network);
        return visitor;
    }

    private async Task Guess(Visitor whose, string network, int times)
    {
        for (var i = 0; i < times; i++)
            (await Knock(From(network), whose.Email, "guess" + i)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<bool> Came(Visitor visitor, Visitor whose) => (await Knock(visitor, whose.Email, Given.Password)).At == "/";

    private static async Task<Visitor> Knock(Visitor visitor, string email, string password)
    {
        await visitor.See("/sign-in");
        return await visitor.Submit("form#sign-in", ("Input.Email", email), ("Input.Password", password));
    }

    private static async Task Leave(Visitor visitor)
    {
        await visitor.See("/sign-out");
        await visitor.Submit("form#sign-out");
    }
}

[Collection(Engines.Sqlite)]
public sealed class LockedOutOnSqlite(SqliteApp app) : LockedOutTests(app);

[Collection(Engines.Postgres)]
public sealed class LockedOutOnPostgres(PostgresApp app) : LockedOutTests(app);
