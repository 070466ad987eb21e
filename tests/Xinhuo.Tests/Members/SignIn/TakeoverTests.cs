using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Members;
using Xinhuo.Members.Hosting;
using Xinhuo.Members.Joining;
using Xinhuo.Members.SignIn;
using Xinhuo.Notices;
using Xinhuo.Platform;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Members.SignIn;

/// <summary>Nobody comes in under another's name, or with rights that were taken back, and nobody's keys change unseen.</summary>
public abstract class TakeoverTests(App app)
{
    [Fact]
    public async Task A_hosts_links_open_nothing_once_they_are_no_host()
    {
        var (host, former) = (await Given.Host(app), await Given.Host(app, "前主理人"));
        var place = await Given.Imported(app, "老地方的人");
        string[] codes = [await Invites(former, Role.Host), await Invites(former, Role.ProductManager), await Invites(former, Role.Member, place.Id)];
        var plain = await Invites(former, Role.Member);
        var reset = await ResetLink(former, await Given.Member(app, "丢了密码"));

        (await Demote(host, former)).Refused.ShouldBeFalse();

        foreach (var code in codes)
        {
            var stranger = await new Visitor(app).Open($"/join/{code}");
            stranger.Status.ShouldBe(HttpStatusCode.Gone);
            stranger.Find("form#join").ShouldBeNull();
            (await Comes(code)).Refusal!.Problems[0].Word.ShouldBe("members.invitation.withdrawn");
        }
        (await Comes(plain)).Refused.ShouldBeFalse("a member's place any member may offer");
        (await new Visitor(app).Open(reset)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Whoever_is_suspended_lets_nobody_in_until_it_is_over()
    {
        var inviter = await Given.Member(app, "歇着的人");
        var code = await Invites(inviter, Role.Member);
        await app.Acts.Run(db =>
            db.Members()
                .Where(m => m.Id == new MemberId(inviter.Id))
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.Restraint, Restraint.ReadOnly).SetProperty(x => x.RestrainedUntil, app.Time.Now.AddDays(2)))
        );

        (await Comes(code)).Refused.ShouldBeTrue();
        app.Clock.Pass(TimeSpan.FromDays(3));
        (await Comes(code)).Refused.ShouldBeFalse();
    }

    [Fact]
    public async Task A_reset_link_is_told_to_its_owner_and_never_made_for_another_host()
    {
        var (host, other, member) = (await Given.Host(app), await Given.Host(app, "另一位主理人"), await Given.Member(app, "林晚舟"));

        (await Reset(host, other.Id)).Refusal!.Problems[0].Word.ShouldBe("members.reset.host");
        (await Reset(member, host.Id)).Refusal!.IsNotFound.ShouldBeTrue();
        await host.See($"/hosts/people/{member.Id}");
        await host.Submit("form#reset-link");
        host.Html.ShouldContain("/reset?token=");

        await app.Settle();
        await member.See("/notices");
        member.Text.ShouldContain("替你做了一个换密码的链接");
    }

    [Fact]
    public async Task Changes_to_the_keys_of_an_account_are_told_even_to_who_made_them()
    {
        var lin = await Given.Member(app, "林晚舟");
        await lin.See("/me/password");
        await lin.Submit("form#password", ("Input.Old", Given.Password), ("Input.New", "另一座山 2027"));
        await app.Settle();

        var told = await app.Read(db => db.Notices().Where(n => n.MemberId == new MemberId(lin.Id) && n.Kind == "account").ToListAsync());
        told.ShouldHaveSingleItem().ActorId.ShouldBeNull();
    }

    [Fact]
    public async Task A_large_upload_of_who_is_no_host_is_turned_away_before_it_is_read()
    {
        var read = 0;
        foreach (var visitor in (Visitor[])[new Visitor(app), await Given.Member(app, "推大文件的人")])
        {
            using var form = new MultipartFormDataContent { { new StreamContent(new Endless(() => read++)), "Input.Archive", "big.zip" } };
            using var answer = await visitor.Http.PostAsync("/hosts/imports", form, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        read.ShouldBeLessThan(64, "what was in the pipe when the answer came");
    }

    [Fact]
    public async Task Pages_of_who_is_signed_in_are_kept_by_nobody()
    {
        var lin = await Given.Member(app, "林晚舟");
        foreach (var page in (string[])["/", "/people", "/people/map", $"/people/{lin.Id}", "/search?q=山", "/groups", "/me/saved"])
        {
            using var answer = await lin.Http.GetAsync(page, TestContext.Current.CancellationToken);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(page);
        }
    }

    [Fact]
    public async Task Whatever_stands_in_an_address_is_no_fault_of_ours()
    {
        var host = await Given.Host(app);
        foreach (
            var page in (string[])
                ["/me/saved?after=7fffffffffffffff", "/desk/book?after=-1", "/hosts/ownerships?after=-5", "/people?after=s-7fffffffffffffff-0"]
        )
            (await host.Open(page)).Status.ShouldBe(HttpStatusCode.OK, page);
        (await host.Open($"/topics/{Guid.CreateVersion7()}/-1/thanks")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var trace = await host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Trace, "/me"), TestContext.Current.CancellationToken);
        trace.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        using var passkey = await host.Http.PostAsync(
            "/passkeys/enter",
            new StringContent("""{"credential":null}""", System.Text.Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken
        );
        passkey.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task<string> Invites(Visitor who, Role role, MemberId? claims = null)
    {
        var present = await app.Read(db => db.Members().Where(m => m.Id == new MemberId(who.Id)).Select(m => m.Role).SingleAsync());
        var settings = app.Services.GetRequiredService<Settings>();
        var terms = new InvitationTerms(null, 30, claims is null ? 5 : 1, claims, role);
        return (await app.Acts.Run(db => MakeInvitation.Do(db, new Actor(who.Id, present), terms, settings, app.Time.Now))).Value;
    }

    private Task<Outcome<MemberId>> Comes(string code)
    {
        var name = "来客" + Guid.CreateVersion7().ToString("N")[^8..];
        return app.Acts.Run(db => JoinClub.Do(db, code, new Newcomer(name, $"{name[2..]}@example.com", null), doorIsOpen: false, app.Time.Now));
    }

    private Task<Outcome<Nothing>> Demote(Visitor host, Visitor former) =>
        app.Acts.Run(db => ChangeRole.Do(db, new Actor(host.Id, Role.Host), new MemberId(former.Id), Role.Member, app.Time.Now));

    private Task<Outcome<string>> Reset(Visitor host, Guid person) =>
        app.Acts.Run(
            async (db, services) =>
            {
                var role = await db.Members().Where(m => m.Id == new MemberId(host.Id)).Select(m => m.Role).SingleAsync();
                return await MakeResetLink.Do(db, new Actor(host.Id, role), new MemberId(person), services.GetRequiredService<ResetToken>(), app.Time.Now);
            }
        );

    private async Task<string> ResetLink(Visitor host, Visitor member) => "/reset?token=" + Uri.EscapeDataString((await Reset(host, member.Id)).Value);

    /// <summary>Sixteen megabytes, told of every 64 kB that is read.</summary>
    private sealed class Endless(Action read) : Stream
    {
        private int _left = 16 << 20;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var now = Math.Min(Math.Min(count, 65_536), _left);
            _left -= now;
            if (now > 0)
                read();
            return now;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

[Collection(Engines.Sqlite)]
public sealed class TakeoverTestsOnSqlite(SqliteApp app) : TakeoverTests(app);

[Collection(Engines.Postgres)]
public sealed class TakeoverTestsOnPostgres(PostgresApp app) : TakeoverTests(app);
