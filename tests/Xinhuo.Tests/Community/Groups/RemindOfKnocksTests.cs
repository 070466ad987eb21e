using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Platform.Routines;

namespace Xinhuo.Tests.Community.Groups;

/// <summary>Who knocks sees that they wait and may take it back; a door that nobody answers is named again after a week, and then to the house.</summary>
public abstract class RemindOfKnocksTests(bool postgres) : OnEachEngine(postgres)
{
    private const string Again = "等了七天还没有回音",
        ToTheHouse = "一直没有人应";

    [Fact]
    public async Task After_seven_days_the_groups_hosts_hear_again_and_after_seven_more_the_house()
    {
        var app = await Start();
        var (house, keeper, lin) = (await Given.Host(app, "方远"), await Given.Host(app, "秦岭"), await Given.Member(app, "林晚舟"));
        var group = await keeper.Found("敲门", Openness.OnRequest);
        await Knock(lin, group);
        await Days(app, 6);
        (await Told(keeper, Again)).ShouldBeFalse();

        await Days(app, 1);
        (await Told(keeper, Again)).ShouldBeTrue();
        (await Told(house, ToTheHouse)).ShouldBeFalse();
        await Days(app, 7);
        (await Told(house, ToTheHouse)).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_was_let_in_or_took_it_back_is_not_named_again()
    {
        var app = await Start();
        var (keeper, lin) = (await Given.Host(app), await Given.Member(app, "林晚舟"));
        var group = await keeper.Found("敲门", Openness.OnRequest);
        await Knock(lin, group);
        (await lin.See("/groups")).Text.ShouldContain("你敲过门的");
        await lin.See(group);
        await lin.Press("先不进了");
        (await lin.See("/groups")).Text.ShouldNotContain("你敲过门的");
        await Days(app, 8);
        (await Told(keeper, Again)).ShouldBeFalse();
    }

    private static async Task Knock(Visitor who, string group)
    {
        await who.See(group);
        await who.Submit("form#door", ("Input.Words", "想跟着走一次"));
        who.Find("form#door .note").ShouldNotBeNull("it says that one waits");
    }

    private static async Task Days(App app, int days)
    {
        for (var day = 0; day < days; day++)
        {
            app.Clock.Pass(TimeSpan.FromDays(1));
            await app.Services.GetServices<IRoutine>().Single(r => r.Name == "knocks").Run("", CancellationToken.None);
        }
        await app.Settle();
    }

    private static async Task<bool> Told(Visitor who, string words) => (await who.See("/notices")).Text.Contains(words, StringComparison.Ordinal);
}

public sealed class RemindOfKnocksOnSqlite() : RemindOfKnocksTests(postgres: false);

public sealed class RemindOfKnocksOnPostgres() : RemindOfKnocksTests(postgres: true);
