using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation;

namespace Xinhuo.Tests.CoCreation;

/// <summary>Briefs and teams to act on, made through their pages.</summary>
internal static class Calling
{
    /// <summary>Puts out a brief that is open now and needs one of each of these roles; its address.</summary>
    public static async Task<string> PutBrief(this Visitor staff, string title, int people, params string[] roles)
    {
        await staff.See("/briefs/new");
        await staff.Submit(
            "form#brief",
            [
                ("Input.Title", title),
                ("Input.Body", "两个人在路上，互相陪着。"),
                ("Input.LeastPeople", $"{people}"),
                .. roles.Select((r, i) => ($"Input.Roles[{i}].Skill", r)),
            ]
        );
        staff.At.ShouldMatch("^/briefs/[0-9a-f-]{36}$", staff.Text);
        return staff.At;
    }

    /// <summary>Calls for a team; its address. The one who calls drives.</summary>
    public static async Task<string> Call(this Visitor member, string title, string? brief = null, params string[] seats)
    {
        await member.See("/teams/new" + (brief is null ? "" : "?brief=" + brief["/briefs/".Length..]));
        await member.Submit(
            "form#team",
            [
                ("Input.Title", title),
                ("Input.Body", "故事还没有，想和你一起想。"),
                ("Input.Mine", "driving"),
                .. Enumerable.Range(0, 11).Select(i => ($"Input.Seats[{i}].Skill", i < seats.Length ? seats[i] : "")),
            ]
        );
        member.At.ShouldMatch("^/teams/[0-9a-f-]{36}$", member.Text);
        return member.At;
    }

    /// <summary>Says that they would sit in the first empty seat of this role.</summary>
    public static async Task Wish(this Visitor member, App app, string team, string role, string words = "")
    {
        await member.See($"{team}/sit?seat={(await Seat(app, team, role)).Value}");
        await member.Submit("form#sit", ("Words", words));
        member.At.ShouldBe(team, member.Text);
    }

    public static async Task Ask(this Visitor member, App app, string team, string role, Visitor who, string words = "")
    {
        await member.See($"{team}/ask?seat={(await Seat(app, team, role)).Value}&who={who.Id}");
        await member.Submit("form#ask", ("Words", words));
        member.At.ShouldBe(team, member.Text);
    }

    /// <summary>Who calls, and who sits with them, in a confirmed team.</summary>
    public static async Task<string> Team(App app, Visitor caller, string? brief, params (Visitor Who, string Role)[] others)
    {
        var team = await caller.Call("送你到垭口·续", brief, [.. others.Select(o => o.Role)]);
        foreach (var (who, role) in others)
        {
            await who.Wish(app, team, role);
            await caller.See(team);
            await caller.Press("一起来");
        }
        await caller.See(team);
        await caller.Press("就是我们了");
        caller.At.ShouldBe(team + "/room", caller.Text);
        await app.Settle();
        return team;
    }

    public static Task<SeatId> Seat(App app, string team, string role)
    {
        var id = Id(team);
        return app.Read(db =>
            db.TeamSeats()
                .Where(s => s.TeamId == id && s.MemberId == null && db.Set<Xinhuo.Members.Skill>().Any(k => k.Id == s.SkillId && k.Slug == role))
                .OrderBy(s => s.Place)
                .Select(s => s.Id)
                .FirstAsync()
        );
    }

    public static TeamId Id(string address) => new(Guid.Parse(address["/teams/".Length..].Split('/', '?')[0]));
}
