using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Experiences;
using Xinhuo.Experiences.Letters;
using Xinhuo.Members;

namespace Xinhuo.Tests.Experiences;

/// <summary>Experiences and letters to act on, made through their pages.</summary>
internal static class Inviting
{
    /// <summary>Plans an experience that begins in three weeks; its address.</summary>
    public static async Task<string> Plan(this Visitor staff, string title, params (string Name, string Value)[] also)
    {
        await staff.See("/experiences/new");
        (string Name, string Value)[] usual = [("Input.Title", title), ("Input.Body", "新的除雾做出来了，还没给外面的人看过。")];
        await staff.Submit("form#experience", [.. usual.Where(u => also.All(a => a.Name != u.Name)), .. also]);
        staff.At.ShouldMatch("^/experiences/[0-9a-f-]{36}$", staff.Text);
        return staff.At;
    }

    /// <summary>Writes to these people and sends; the letters' addresses in the order of the people.</summary>
    public static async Task<string[]> Write(this Visitor staff, App app, string experience, string body, params Visitor[] to)
    {
        await staff.Address(experience, body, to);
        await staff.See(experience + "/letters");
        await staff.PressOn("[formaction$='handler=Send']");
        staff.At.ShouldBe(experience + "/letters", staff.Text);
        await app.Settle();
        return [.. await Task.WhenAll(to.Select(t => LetterOf(app, experience, t)))];
    }

    public static async Task Address(this Visitor staff, string experience, string body, params Visitor[] to)
    {
        await staff.See(experience + "/letters");
        await staff.PressOn("[formaction$='handler=Add']", ("Input.Body", body), ("Names", string.Join('、', to.Select(t => t.Name))));
        staff.At.ShouldBe(experience + "/letters", staff.Text);
    }

    public static async Task<Visitor> Choose(this Visitor reader, string letter, string answer)
    {
        await reader.See(letter);
        return await reader.Press(answer);
    }

    public static Task<string> LetterOf(App app, string experience, Visitor to)
    {
        var (id, member) = (Id(experience), new MemberId(to.Id));
        return app.Read(async db => (await db.Set<Letter>().SingleAsync(l => l.ExperienceId == id && l.To == member)).Href);
    }

    public static ExperienceId Id(string address) => new(Guid.Parse(address["/experiences/".Length..].Split('/', '?')[0]));

    public static Task<Experience> Stored(App app, string address) => app.Read(db => db.Set<Experience>().SingleAsync(e => e.Id == Id(address)));

    public static string Day(App app, int days) =>
        app.Time.Now.ToOffset(TimeSpan.FromHours(8)).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
