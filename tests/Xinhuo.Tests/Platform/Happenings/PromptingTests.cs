using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Platform.Happenings;

/// <summary>What prompted an act: the whole rule, with each of its edges (docs/decisions/0501).</summary>
public abstract class PromptingTests(bool postgres) : OnEachEngine(postgres)
{
    private static readonly Guid Lan = Guid.CreateVersion7(),
        Luo = Guid.CreateVersion7();

    [Fact]
    public async Task An_act_that_nothing_prompted_says_so()
    {
        var app = await Start();
        (await Recorded(app, Lan)).ShouldBeNull();
    }

    [Fact]
    public async Task What_a_person_does_within_the_window_of_a_letter_is_prompted_by_it_and_nothing_after()
    {
        var app = await Start();
        var letter = await Reach(app, Lan, PromptKind.Letter);
        (await Recorded(app, Lan)).ShouldBe(letter);
        (await Recorded(app, Luo)).ShouldBeNull("it was not written to him");
        app.Clock.Pass(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        (await Recorded(app, Lan)).ShouldBe(letter);
        app.Clock.Pass(TimeSpan.FromMinutes(1));
        (await Recorded(app, Lan)).ShouldBeNull("seven days are over");
    }

    [Fact]
    public async Task Of_two_the_newer_prompted()
    {
        var app = await Start();
        await Reach(app, Lan, PromptKind.Letter);
        app.Clock.Pass(TimeSpan.FromHours(1));
        var newer = await Reach(app, Lan, PromptKind.Letter);
        (await Recorded(app, Lan)).ShouldBe(newer);
        app.Clock.Pass(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(30));
        (await Recorded(app, Lan)).ShouldBe(newer, "the older one is past, the newer is not");
    }

    [Fact]
    public async Task A_nudge_about_one_thing_prompts_what_happens_to_it_in_its_group_or_its_project_and_nothing_else()
    {
        var app = await Start();
        var (thing, group, project) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var nudge = await Reach(app, Lan, PromptKind.Nudge, thing);
        (await Recorded(app, Lan, new Done(thing))).ShouldBe(nudge);
        (await Recorded(app, Lan, new Done(Guid.CreateVersion7()))).ShouldBeNull();
        var inGroup = await Reach(app, Lan, PromptKind.Nudge, group);
        (await Recorded(app, Lan, new Done(Guid.CreateVersion7(), InGroup: group))).ShouldBe(inGroup);
        var inProject = await Reach(app, Lan, PromptKind.Brief, project);
        (await Recorded(app, Lan, new Done(Guid.CreateVersion7(), InProject: project))).ShouldBe(inProject);
        (await Recorded(app, Lan, new Done(thing))).ShouldBe(nudge, "newer ones about other things do not cover it");
    }

    [Fact]
    public async Task What_happens_inside_a_prompts_own_place_is_prompted_by_it_whenever_and_by_whomever()
    {
        var app = await Start();
        var brief = Guid.CreateVersion7();
        await Reach(app, Lan, PromptKind.Letter);
        app.Clock.Pass(TimeSpan.FromDays(1));
        (await Recorded(app, Lan, new Done(Guid.CreateVersion7(), Within: brief))).ShouldBe(brief, "the place says more than the letter");
        app.Clock.Pass(TimeSpan.FromDays(300));
        (await Recorded(app, Luo, new Done(Guid.CreateVersion7(), Within: brief))).ShouldBe(brief);
    }

    [Fact]
    public async Task Who_works_for_the_brand_prompts_and_is_not_prompted_and_the_house_neither()
    {
        var app = await Start();
        var letter = await Reach(app, Lan, PromptKind.Letter);
        foreach (var role in new[] { Role.Host, Role.ProductManager })
            (await Recorded(app, Lan, role: role)).ShouldBeNull(role.ToString());
        (await Recorded(app, Lan)).ShouldBe(letter);
        (await Recorded(app, null)).ShouldBeNull();
    }

    [Fact]
    public async Task The_window_is_a_setting_of_the_hosts()
    {
        var app = await Start();
        var host = await Given.Host(app);
        var letter = await Reach(app, Lan, PromptKind.Letter);
        app.Clock.Pass(TimeSpan.FromDays(9));
        (await Recorded(app, Lan)).ShouldBeNull();

        await host.See("/hosts/club");
        await host.Submit("form#club", ("Input.Name", "远山同好会"), ("Input.PromptDays", "14"));
        host.At.ShouldStartWith("/hosts/club?saved", customMessage: host.Text);
        (await Recorded(app, Lan)).ShouldBe(letter);
        await host.See("/hosts/club");
        host.Page.QuerySelector("[name='Input.PromptDays']")!.GetAttribute("value").ShouldBe("14");
        await host.Submit("form#club", ("Input.Name", "远山同好会"), ("Input.PromptDays", "0"));
        (await Recorded(app, Lan)).ShouldBeNull("hosts may count only what happens inside");
        await host.See("/hosts/club");
        await host.Submit("form#club", ("Input.PromptDays", "61"));
        host.Text.ShouldContain("60");
        host.Status.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
    }

    private static Task<Guid> Reach(App app, Guid member, PromptKind kind, Guid? about = null) =>
        app.Acts.Run(async db =>
        {
            await Task.Yield();
            var prompt = Guid.CreateVersion7(app.Time.Now);
            Prompting.Reach(db, member, kind, prompt, app.Time.Now, about);
            return prompt;
        });

    private static async Task<Guid?> Recorded(App app, Guid? by, Done? what = null, Role role = Role.Member)
    {
        var done = what ?? new Done(Guid.CreateVersion7());
        var id = await app.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Record(by is null ? Actor.House : new Actor(by, role), app.Time.Now, done);
            return db.ChangeTracker.Entries<HappeningRow>().Single().Entity.Id;
        });
        return await app.Read(db => db.Set<HappeningRow>().Where(h => h.Id == id).Select(h => h.PromptedBy).SingleAsync());
    }

    private sealed record Done(Guid Object, Guid? InGroup = null, Guid? InProject = null, Guid? Within = null) : IHappening
    {
        public static string Verb => "test.done";
        Guid? IHappening.Group => InGroup;
        Guid? IHappening.Project => InProject;
        Guid? IHappening.Inside => Within;
    }
}

public sealed class PromptingOnSqlite() : PromptingTests(postgres: false);

public sealed class PromptingOnPostgres() : PromptingTests(postgres: true);
