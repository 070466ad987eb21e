using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Community.Introductions;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Community.Chat;

namespace Xinhuo.Tests.Community.Introductions;

/// <summary>谁和谁该认识: whom the house suggests to hosts, whom it leaves in peace, and that a change costs only what it touches.</summary>
public abstract class FindStrangersTests(bool postgres) : OnEachEngine(postgres)
{
    [Fact]
    public async Task Two_who_complete_each_other_in_one_city_are_suggested_with_the_why()
    {
        var app = await Start();
        var (host, tang, su) = (await Given.Host(app), await Given.Member(app, "唐果"), await Given.Member(app, "苏禾"));
        foreach (var person in new[] { tang, su })
            await person.Lives("成都");
        await tang.Can("aerial");
        (await Introducing.Find(app)).ShouldBe(2, "everybody but the host");
        (await host.See("/hosts/introductions")).Find(".meetings")!.TextContent.ShouldContain("会航拍，是苏禾没有的一手");
        host.Text.ShouldContain("都在成都");
        await su.WouldMeet("aerial");
        (await Introducing.Find(app)).ShouldBe(2);
        (await host.See("/hosts/introductions")).Text.ShouldContain("唐果会航拍，正是苏禾想找的");
        (await tang.See("/me/introductions")).Text.ShouldContain("你会航拍，正是苏禾想找的", customMessage: "whom it is about can read it");

        await host.Submit(".meetings form");
        host.Text.ShouldContain("没有等着认识的人");
        await app.Settle();
        (await su.See("/")).Text.ShouldContain($"{host.Name}想介绍你认识唐果");
        su.Text.ShouldContain("唐果会航拍，正是你想找的");
    }

    [Fact]
    public async Task People_without_a_key_staff_the_suspended_and_whoever_stepped_out_are_suggested_to_nobody()
    {
        var app = await Start();
        var (host, pm, tang) = (await Given.Host(app), await Given.ProductManager(app), await Given.Member(app, "唐果"));
        var (suspended, outside, off) = (await Given.Member(app, "被停的"), await Given.Member(app, "不想的"), await Given.Member(app, "下图的"));
        foreach (var person in new[] { host, pm, tang, suspended, outside, off })
            await person.Lives("成都");
        await Given.Imported(app, "搬来的", m => m.City = "成都");
        await tang.Can("aerial");
        await outside.WouldMeet(null, takesPart: false);
        await off.See("/me/privacy");
        await off.Submit("form#map");
        await app.Acts.Run(db =>
            db.Members()
                .Where(m => m.Id == suspended.Id())
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.Restraint, Restraint.ReadOnly).SetProperty(x => x.RestrainedUntil, app.Time.Now.AddDays(2)))
        );
        await Introducing.Find(app);
        (await Pairs(app)).ShouldBeEmpty();

        // Each of them would be, but for that.
        app.Clock.Pass(TimeSpan.FromDays(3));
        await outside.WouldMeet(null);
        await off.See("/me/privacy");
        await off.Submit("form#map");
        await Introducing.Find(app);
        (await Pairs(app)).Count.ShouldBe(6, "three, and each is one's own");
    }

    [Fact]
    public async Task A_hidden_group_is_no_reason_and_is_named_to_nobody_even_if_it_is_hidden_later()
    {
        var app = await Start();
        var (host, founder, tang, su, he) = (
            await Given.Host(app),
            await Given.Host(app, "林晚舟"),
            await Given.Member(app, "唐果"),
            await Given.Member(app, "苏禾"),
            await Given.Member(app, "何知秋")
        );
        await tang.Can("aerial");
        var group = await founder.Found("密室");
        foreach (var person in new[] { tang, su, he })
            await person.Join(group);
        await Introducing.Find(app);
        (await Pairs(app)).Count.ShouldBeGreaterThan(0, "an open group is a reason");
        await Introducing.Offers(app, host, tang, su);
        await app.Settle();
        (await su.See("/introductions")).Text.ShouldContain("密室");
        (await host.See("/hosts/introductions")).Text.ShouldContain("密室");

        await founder.See($"{group}/edit");
        await founder.Submit("form#group", ("Input.Openness", nameof(Openness.Hidden)));
        (await app.Read(db => db.Groups().Where(g => g.Name.StartsWith("密室")).Select(g => g.Openness).SingleAsync())).ShouldBe(Openness.Hidden);
        (await host.See("/hosts/introductions")).Text.ShouldNotContain("密室");
        (await su.See("/introductions")).Text.ShouldContain("密室", customMessage: "who is in it knows it");
        await su.See(group);
        await su.Press("离开小组");
        app.Clock.Pass(TimeSpan.FromSeconds(6));
        (await su.See("/introductions")).Text.ShouldNotContain("密室");
        await Introducing.Find(app);
        (await Pairs(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_kept_after_changes_is_what_computing_anew_finds()
    {
        var app = await Start();
        var (people, cities, skills) = (new List<Visitor>(), new[] { "成都", "西安" }, new[] { "aerial", "script", "editing", "driving" });
        for (var i = 0; i < 9; i++)
        {
            people.Add(await Given.Member(app, "人"));
            await people[i].Lives(cities[i % 2]);
            await people[i].Can(skills[i % 4]);
        }
        await Introducing.Find(app);
        app.Clock.Pass(TimeSpan.FromHours(1));
        (await Introducing.Find(app)).ShouldBe(0, "nothing happened");
        Func<Task>[] changes =
        [
            () => people[0].Lives("西安"),
            () => people[1].Can("editing"),
            () => people[2].WouldMeet("driving"),
            () => people[3].WriteTo(people[5], "我们自己认识了"),
            async () =>
            {
                await people[4].See($"/people/{people[6].Id}");
                await people[4].Submit("form[action*='handler=Block']");
            },
            async () =>
            {
                await people[4].See($"/people/{people[6].Id}");
                await people[4].Submit("form[action*='handler=Unblock']");
            },
            () => people[7].WouldMeet(null, takesPart: false),
            async () => await (await Given.Member(app, "新来的")).Lives("成都"),
            () => app.Acts.Run(db => ChooseIntroductions.LetBe(db, new(people[1].Id, Role.Member), people[1].Id(), people[3].Id(), app.Time.Now)),
            () => Introducing.Offers(app, people[8], people[0], people[1], Role.Member),
        ];
        foreach (var change in changes)
        {
            await change();
            await app.Settle();
            app.Clock.Pass(TimeSpan.FromMinutes(10));
            await Introducing.Find(app);
            var kept = await Pairs(app);
            await app.Acts.Run(async db =>
            {
                await db.Set<IntroductionSuggestion>().ExecuteDeleteAsync();
                await db.Set<IntroductionSketch>().ExecuteDeleteAsync();
            });
            await Introducing.Find(app);
            (await Pairs(app)).ShouldBe(kept);
        }
    }

    [Fact]
    public async Task A_host_is_shown_each_person_as_often_as_their_month_allows_and_the_newest_first()
    {
        var app = await Start();
        var zone = app.Services.GetRequiredService<CommunityZone>();
        var people = new List<Visitor>();
        for (var i = 0; i < 6; i++)
        {
            people.Add(await Given.Member(app, "人"));
            await people[i].Lives("成都");
        }
        await people[0].Can("aerial");
        app.Clock.Pass(TimeSpan.FromDays(90));
        var (host, late) = (await Given.Host(app), await Given.Member(app, "新来的"));
        await late.Lives("成都");
        await Introducing.Find(app);
        var shown = await app.Read(db => HostSuggestions.Of(db, zone, app.Time.Now));
        shown.Count.ShouldBe(2, "all of them are with the one who can fly");
        new[] { shown[0].First.Id, shown[0].Second.Id }.ShouldContain(late.Id());
        (await Introducing.Offers(app, host, people[0], late)).Refused.ShouldBeFalse();
        (await app.Read(db => HostSuggestions.Of(db, zone, app.Time.Now))).Count.ShouldBe(1);
        await host.See("/hosts/introductions");
        await host.Press("这一对不合适");
        (await app.Read(db => HostSuggestions.Of(db, zone, app.Time.Now))).Count.ShouldBe(1, "somebody else is next");
    }

    private static Task<List<string>> Pairs(App app) =>
        app.Read(async db =>
            (await db.Set<IntroductionSuggestion>().ToListAsync())
                .Select(s => $"{s.Owner.Value} {s.Other.Value} {s.Points}")
                .Order(StringComparer.Ordinal)
                .ToList()
        );
}

public sealed class FindStrangersOnSqlite() : FindStrangersTests(false);

public sealed class FindStrangersOnPostgres() : FindStrangersTests(true);
