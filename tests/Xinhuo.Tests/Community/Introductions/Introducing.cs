using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Community.Introductions;
using Xinhuo.Members;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Community.Introductions;

/// <summary>Introductions to act on, made and answered through their pages.</summary>
internal static class Introducing
{
    public static MemberId Id(this Visitor visitor) => new(visitor.Id);

    /// <summary>Introduces two through the page and gives back the offer.</summary>
    public static async Task<Introduction> Introduce(this Visitor visitor, App app, Visitor one, Visitor other, string words = "你们该聊聊。")
    {
        await visitor.See($"/introductions/new?of={one.Id}");
        await visitor.Submit("form#introduce", ("Input.Who", other.Name), ("Input.Words", words));
        visitor.At.ShouldStartWith("/introductions#", customMessage: visitor.Text);
        await app.Settle();
        return await Last(app, one, other);
    }

    public static Task<Introduction> Last(App app, Visitor one, Visitor other)
    {
        var (first, second) = Introduction.Pair(one.Id(), other.Id());
        return app.Read(db => db.Set<Introduction>().Where(i => i.First == first && i.Second == second).OrderByDescending(i => i.OfferedAt).FirstAsync());
    }

    public static Task<Introduction> Again(this Introduction offer, App app) => app.Read(db => db.Set<Introduction>().SingleAsync(i => i.Id == offer.Id));

    /// <summary>Answers on the page of introductions.</summary>
    public static async Task<Visitor> Say(this Visitor visitor, Introduction offer, bool yes)
    {
        await visitor.See("/introductions");
        await visitor.Submit($"#i-{offer.Id.Value:N} form", ("yes", yes ? "true" : "false"));
        return visitor;
    }

    public static Task<Xinhuo.Platform.Outcome<Answered>> Answers(App app, Visitor who, Introduction offer, Answer answer) =>
        app.Acts.Run(db => AnswerIntroduction.Do(db, new Actor(who.Id, Role.Member), offer.Id, answer, app.Time.Now));

    public static Task<Xinhuo.Platform.Outcome<IntroductionId>> Offers(App app, Visitor by, Visitor one, Visitor other, Role role = Role.Host) =>
        app.Acts.Run(db =>
            OfferIntroduction.Do(db, new Actor(by.Id, role), one.Id(), other.Id(), "认识一下", app.Services.GetRequiredService<CommunityZone>(), app.Time.Now)
        );

    public static Task<int> Find(App app) => app.Services.GetRequiredService<FindStrangers>().Run();

    public static async Task<Visitor> Lives(this Visitor visitor, string city)
    {
        await visitor.See("/me/profile");
        await visitor.Submit("form#profile", ("Input.City", city));
        return visitor;
    }

    public static async Task<Visitor> Can(this Visitor visitor, string skill)
    {
        await visitor.See("/me/skills");
        await visitor.Submit("form#claim", ("Input.Skill", skill));
        return visitor;
    }

    public static async Task<Visitor> WouldMeet(this Visitor visitor, string? skill, bool takesPart = true)
    {
        await visitor.See("/me/introductions");
        await visitor.Submit(
            "form#choices",
            [
                .. (takesPart ? new[] { ("Input.TakesPart", "true") } : [("Input.TakesPart", "false")]),
                .. (skill is null ? [] : new[] { ("Input.Wishes", skill) }),
            ]
        );
        return visitor;
    }
}
