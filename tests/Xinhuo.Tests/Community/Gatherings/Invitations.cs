using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Gatherings;

/// <summary>Gatherings to act in, made through their pages.</summary>
internal static class Invitations
{
    public static async Task<string> Invite(this Visitor host, App app, string title, string? group = null, params (string Name, string Value)[] also)
    {
        await host.See($"/gatherings/new{(group is null ? "" : $"?group={group["/groups/".Length..]}")}");
        (string Name, string Value)[] usual = [("Input.Title", title), ("Input.Place", "街子古镇牌坊下"), ("Input.Day", Day(app, 7))];
        await host.Submit("form#gathering", [.. usual.Where(u => also.All(a => a.Name != u.Name)), .. also]);
        host.At.ShouldMatch("^/gatherings/[0-9a-f-]{36}$", host.Text);
        return host.At;
    }

    public static string Day(App app, int days) =>
        app.Time.Now.ToOffset(TimeSpan.FromHours(8)).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static async Task<Visitor> Answer(this Visitor visitor, string gathering, string act)
    {
        await visitor.See(gathering);
        return await visitor.Press(act);
    }

    public static GatheringId Id(string address) => new(Guid.Parse(address["/gatherings/".Length..].Split('/', '?')[0]));

    public static Task<Gathering> Stored(App app, string address) => app.Read(db => db.Gatherings().SingleAsync(g => g.Id == Id(address)));

    public static async Task<bool> Told(this Visitor visitor, App app, string words)
    {
        await app.Settle();
        return (await visitor.See("/notices")).Text.Contains(words, StringComparison.Ordinal);
    }
}
