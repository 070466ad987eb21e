using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Ideas;

/// <summary>Ideas to act on, made through their pages.</summary>
internal static class Proposals
{
    /// <summary>Proposes something and gives back its address; past what is near, where there is something.</summary>
    public static async Task<string> Propose(
        this Visitor visitor,
        string title,
        string? group = null,
        string kind = "Idea",
        string body = "每天早上都想。",
        string? topic = null
    )
    {
        await visitor.See($"/ideas/new?kind={kind}{(group is null ? "" : "&group=" + group["/groups/".Length..])}{(topic is null ? "" : "&topic=" + topic)}");
        await visitor.Submit("form#idea", ("Input.Title", title), ("Input.Body", body));
        if (visitor.Find(".near-ideas") is not null)
            await visitor.Submit("form#idea");
        visitor.At.ShouldStartWith("/topics/", customMessage: visitor.Text);
        return visitor.At;
    }

    public static async Task Support(this Visitor visitor, string idea)
    {
        await visitor.See(idea);
        await visitor.Press("我也想要");
    }

    public static string Id(string idea) => idea["/topics/".Length..].Split('#')[0];

    public static async Task Decide(this Visitor staff, string idea, Verdict verdict, string why)
    {
        await staff.See($"/ideas/{Id(idea)}/decide");
        await staff.Submit("form#decide", ("Input.Verdict", $"{verdict}"), ("Input.Why", why));
    }

    public static async Task CarryOut(this Visitor staff, string idea, string thing, string address = "")
    {
        await staff.See($"/ideas/{Id(idea)}/carried-out");
        await staff.Submit("form#thing", ("Input.Kind", "ProductChange"), ("Input.Title", thing), ("Input.Address", address));
    }

    public static Task<Idea> Stored(App app, string idea) => app.Read(db => db.Ideas().SingleAsync(i => i.TopicId == Rooms.Topic(idea.Split('#')[0])));

    public static async Task<string> Notices(this Visitor visitor, App app)
    {
        await app.Settle();
        return (await visitor.See("/notices")).Text;
    }
}
