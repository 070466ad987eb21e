using System.Net;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Tests.Community;

namespace Xinhuo.Tests.Members.Profile;

/// <summary>A person says whether guests see their page; where it is for members alone no guest finds them, by any way.</summary>
public abstract class ShownToGuestsTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_page_kept_for_members_is_not_there_for_guests_and_comes_back_when_it_is_opened()
    {
        var app = await Start();
        var (lin, su, guest) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"), new Visitor(app));
        await Seen(guest, lin, yes: true);

        await Press(lin, everybody: false);
        await Seen(guest, lin, yes: false);
        await Seen(su, lin, yes: true);
        (await su.See("/search?q=晚舟")).Find($"a[href='/people/{lin.Id}']").ShouldNotBeNull();

        await Press(lin, everybody: true);
        await Seen(guest, lin, yes: true);
    }

    [Fact]
    public async Task A_house_may_keep_pages_for_members_and_each_chooses_otherwise_for_their_own()
    {
        var app = await Start();
        var (host, lin, su, guest) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"), new Visitor(app));
        await host.See("/hosts/club");
        await host.Submit("form#club", ("Input.Name", "远山同好会"), ("Input.PagesForMembers", "true"));
        host.At.ShouldBe("/hosts/club?saved=1");
        await Seen(guest, lin, yes: false);

        await Press(lin, everybody: true);
        await Seen(guest, lin, yes: true);
        await Seen(guest, su, yes: false);
    }

    [Fact]
    public async Task Neither_the_front_page_nor_the_page_of_somebody_they_talk_with_shows_guests_who_keeps_their_page_for_members()
    {
        var app = await Start();
        var (host, lin, su, guest) = (await Given.Host(app), await Given.Member(app, "林晚舟"), await Given.Member(app, "苏禾"), new Visitor(app));
        await app.Acts.Run(db => db.Members().ExecuteUpdateAsync(m => m.SetProperty(x => x.PhotoUrl, "/files/face")));
        await su.Reply(await lin.Say(await host.Found("山路"), "周末去哪儿"), "我也去");
        await app.Settle();
        await Beside(guest, yes: true);

        await Press(lin, everybody: false);
        await Beside(guest, yes: false);
        await Beside(su, yes: true);

        async Task Beside(Visitor reader, bool yes)
        {
            foreach (var page in reader == guest ? new[] { "/", $"/people/{su.Id}" } : [$"/people/{su.Id}"])
                ((await reader.See(page)).Find($"a[href='/people/{lin.Id}']") is not null).ShouldBe(yes, page);
        }
    }

    private static async Task Press(Visitor who, bool everybody)
    {
        await who.See("/me/privacy");
        who.Find("form#page [name=everybody]")!.GetAttribute("value").ShouldBe(everybody ? "true" : "false");
        await who.Submit("form#page");
        who.At.ShouldBe("/me/privacy");
    }

    private static async Task Seen(Visitor reader, Visitor who, bool yes)
    {
        (await reader.Open($"/people/{who.Id}")).Status.ShouldBe(yes ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        foreach (var list in new[] { "/people", $"/people?q={who.Name}", "/people/map?view=list", $"/search?q={who.Name}" })
        {
            await reader.Open(list);
            if (!yes)
                reader.Find($"a[href='/people/{who.Id}']").ShouldBeNull(list);
        }
        if (yes)
            (await reader.See($"/search?q={who.Name}")).Find($"a[href='/people/{who.Id}']").ShouldNotBeNull("the search finds who is to be found");
    }
}

public sealed class ShownToGuestsOnSqlite() : ShownToGuestsTests(postgres: false);

public sealed class ShownToGuestsOnPostgres() : ShownToGuestsTests(postgres: true);
