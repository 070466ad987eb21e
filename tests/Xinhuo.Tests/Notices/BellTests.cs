using AngleSharp.Dom;

namespace Xinhuo.Tests.Notices;

/// <summary>The dot of the bell stands in the first HTML of every page, and goes when the list was opened.</summary>
public abstract class BellTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task The_dot_is_there_without_script_and_gone_once_the_list_was_opened()
    {
        var app = await Start(Waved.Known);
        var (gu, su) = (await Given.Member(app, "顾明远"), await Given.Member(app, "苏禾"));
        await su.See("/people");
        Dots(su).ShouldBe(0);

        await Waved.By(app, gu, su);

        await su.See("/people");
        Dots(su).ShouldBe(2, "in the phone's bar and in the laptop's rail");
        su.Find(".rail [data-bell=notices] [data-bell-words]")!.HasAttribute("hidden").ShouldBeFalse("ears are told too");
        await su.See("/notices");
        Dots(su).ShouldBe(0);
        await su.See("/people");
        Dots(su).ShouldBe(0);
        await gu.See("/people");
        Dots(gu).ShouldBe(0, "one does not ring for oneself");
    }

    [Fact]
    public async Task A_guest_has_no_bell()
    {
        var app = await Start(Waved.Known);
        (await new Visitor(app).See("/")).Find("[data-bell]").ShouldBeNull();
    }

    private static int Dots(Visitor visitor) => visitor.Page.QuerySelectorAll("[data-bell].dot").Length;
}

public sealed class BellOnSqlite() : BellTests(postgres: false);

public sealed class BellOnPostgres() : BellTests(postgres: true)
{
    [Fact]
    public async Task What_another_process_tells_rings_here()
    {
        var here = (PostgresApp)await Start(Waved.Known);
        await using var there = new PostgresApp
        {
            SharesWith = here,
            Clock = here.Clock,
            Also = Waved.Known,
        };
        await there.InitializeAsync();
        var (gu, su) = (await Given.Member(here, "顾明远"), await Given.Member(here, "苏禾"));
        (await su.See("/people")).Find("[data-bell].dot").ShouldBeNull();

        await Waved.By(there, gu, su);

        for (var tries = 0; (await su.See("/people")).Find("[data-bell].dot") is null; tries++)
        {
            tries.ShouldBeLessThan(100, "the other process was not heard");
            await Task.Delay(50);
        }
    }
}
