using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Experiences.Kits;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Community.Introductions;

namespace Xinhuo.Tests.Experiences;

/// <summary>周边: whoever leads sees which parcels can go, two who pack and send at once do it once, and its reader takes it along.</summary>
public abstract class ParcelsToSendTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task A_parcel_that_can_go_waits_for_whoever_leads_and_says_nobody_where_to()
    {
        var s = await Scene.Set(await Start(), ("Input.Kit", "一枚废样片"));
        (await s.Pm.See("/service")).Find("#queue-parcels").ShouldBeNull("nobody said where to");
        await s.Lin.SaysWhere(s.Experience);
        (await s.Pm.See("/service")).Find("section:has(#queue-parcels)")!.TextContent.ShouldContain("林晚舟");
        s.Pm.Text.ShouldNotContain("灵隐路");
        (await s.Pm.See("/")).Text.ShouldContain("一个小包裹可以寄了");
        foreach (var other in new[] { s.Han, s.Host })
            (await other.See("/service")).Find("#queue-parcels").ShouldBeNull(other.Name);
        await s.Lin.Gets(s.Pm, s.Experience);
        (await s.Pm.See("/service")).Find("#queue-parcels").ShouldBeNull("it is on its way");
        await s.Lin.See(s.Experience + "/parcel");
        await s.Lin.Submit("form#wrong", ("What", "压扁了。"));
        (await s.Pm.See("/service")).Find("section:has(#queue-parcels)")!.TextContent.ShouldContain("路上出了事");
    }

    [Fact]
    public async Task Two_who_pack_and_send_it_at_once_do_it_once()
    {
        var s = await Scene.Set(await Start(), ("Input.Kit", "一枚废样片"));
        await s.Lin.SaysWhere(s.Experience);
        var id = Inviting.Id(s.Experience);
        (Visitor Who, Role Role)[] both = [(s.Pm, Role.ProductManager), (s.Host, Role.Host)];
        for (var press = 0; press < 2; press++)
        {
            var packed = await Task.WhenAll(
                both.Select(b => Task.Run(() => s.App.Acts.Run(db => SendParcel.Pack(db, new Actor(b.Who.Id, b.Role), id, s.Lin.Id(), s.App.Time.Now))))
            );
            packed.ShouldAllBe(p => !p.Refused);
            (await Count(s, "packed")).ShouldBe(1);
        }
        var sent = await Task.WhenAll(
            both.Select(b =>
                Task.Run(() =>
                    s.App.Acts.Run(db => SendParcel.Do(db, new Actor(b.Who.Id, b.Role), id, s.Lin.Id(), new WayInput { Carrier = b.Who.Name }, s.App.Time.Now))
                )
            )
        );
        sent.ShouldAllBe(p => !p.Refused);
        (await Count(s, "sent")).ShouldBe(1);
        var parcel = await s.App.Read(db => db.Set<Parcel>().SingleAsync());
        both.Single(b => b.Who.Id() == parcel.SentBy).Who.Name.ShouldBe(parcel.Carrier, "of one of them, whole");
    }

    [Fact]
    public async Task Its_reader_takes_all_of_it_along()
    {
        var s = await Scene.Set(await Start(), ("Input.Kit", "一枚废样片"));
        await s.Lin.Gets(s.Pm, s.Experience);
        var archive = new KeptArchive();
        using var scope = s.App.Services.CreateScope();
        var data = scope.ServiceProvider.GetServices<IPersonalData>().Single(d => d.Room == "parcels");
        await s.App.Read(async db =>
        {
            await data.Export(db, s.Lin.Id(), archive, TestContext.Current.CancellationToken);
            return true;
        });
        var mine = archive.Entries["parcels"].ShouldHaveSingleItem();
        (mine["experience"], mine["address"], mine["phone"], mine["carrier"]).ShouldBe(("垭口上的四天", "杭州市西湖区灵隐路 1 号", "138 0000 0000", "顺丰"));
        mine["sent"].ShouldNotBeNull();
        mine["arrived"].ShouldBeNull();
    }

    private static Task<int> Count(Scene scene, string what) =>
        scene.App.Read(db => db.Set<HappeningRow>().CountAsync(h => h.Verb == "experiences.parcel." + what));
}

public sealed class ParcelsToSendOnSqlite() : ParcelsToSendTests(postgres: false);

public sealed class ParcelsToSendOnPostgres() : ParcelsToSendTests(postgres: true);
