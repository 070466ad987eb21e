using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community;

/// <summary>Groups and topics to act in, made through their pages.</summary>
internal static class Rooms
{
    private static int _groups;

    /// <summary>Founds a group and gives back its address.</summary>
    public static async Task<string> Found(this Visitor host, string name, Openness door = Openness.Open)
    {
        var called = $"{name}{Interlocked.Increment(ref _groups)}";
        await host.See("/groups/new");
        await host.Submit("form#group", ("Input.Name", called), ("Input.About", "慢慢开，多停车。"), ("Input.Openness", door.ToString()));
        host.At.ShouldStartWith("/groups/", customMessage: host.Text);
        return host.At;
    }

    public static async Task<Visitor> Join(this Visitor visitor, string group)
    {
        await visitor.See(group);
        return await visitor.Submit("form#door");
    }

    /// <summary>Says something new to a group and gives back the topic's address.</summary>
    public static async Task<string> Say(this Visitor visitor, string group, string title, string body = "下了垭口就没信号了。")
    {
        await visitor.See($"/topics/new?group={group["/groups/".Length..]}");
        await visitor.Submit("form#topic", ("Input.Title", title), ("Input.Body", body));
        visitor.At.ShouldStartWith("/topics/", customMessage: visitor.Text);
        return visitor.At;
    }

    public static async Task<Visitor> Reply(this Visitor visitor, string topic, string body)
    {
        await visitor.See(topic);
        return await visitor.Submit("form#reply", ("Input.Body", body));
    }

    public static TopicId Topic(string address) => new(Guid.Parse(address["/topics/".Length..].Split('?')[0]));

    public static Task<Topic> Stored(App app, string address) => app.Read(db => db.Topics().SingleAsync(t => t.Id == Topic(address)));
}
