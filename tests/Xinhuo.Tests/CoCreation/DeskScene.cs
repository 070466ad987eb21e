using Xinhuo.CoCreation;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;
using Xinhuo.Tests.Community.Introductions;

namespace Xinhuo.Tests.CoCreation;

/// <summary>A team of two with a room, two of the brand, and everybody else who might want to know what is asked.</summary>
internal sealed record DeskScene(App App, Team Team, Visitor Pm, Visitor Host, Visitor Lin, Visitor Mu, Visitor Su, Visitor Guest)
{
    /// <summary>林晚舟 and 牧野 make 《送你到垭口》; 苏禾 knows nothing of it.</summary>
    public static async Task<DeskScene> Set(App app, BriefId? brief = null)
    {
        var (pm, host) = (await Given.ProductManager(app), await Given.Host(app));
        var (lin, mu, su) = (await Given.Member(app, "林晚舟"), await Given.Member(app, "牧野"), await Given.Member(app, "苏禾"));
        var now = app.Time.Now;
        var team = new Team
        {
            Id = Ids.New<TeamId>(now),
            BriefId = brief,
            Title = "送你到垭口",
            CalledBy = mu.Id(),
            CalledAt = now,
            Body = "一起拍。",
            BodyHtml = "<p>一起拍。</p>",
        };
        await app.Acts.Run(async db =>
        {
            var room = db.OpenProjectRoom(new Actor(mu.Id, Role.Member), team.Id.Value, brief?.Value, team.Title, [lin.Id(), mu.Id()], now);
            team.Confirm(mu.Id(), room, now);
            db.Add(team);
            await db.SaveChangesAsync();
            foreach (var maker in new[] { lin, mu })
                db.Add(
                    new TeamMaker
                    {
                        TeamId = team.Id,
                        MemberId = maker.Id(),
                        JoinedAt = now,
                    }
                );
            await db.SaveChangesAsync();
            return true;
        });
        return new DeskScene(app, team, pm, host, lin, mu, su, new Visitor(app) { Name = "客人" });
    }

    public string Project => $"{Team.Id.Value}";
}

/// <summary>Asking at the desk, through its pages.</summary>
internal static class AtTheDesk
{
    public static async Task<string> Asks(
        this Visitor who,
        string title,
        string? team = null,
        string kind = "Fact",
        IReadOnlyList<(string Name, string File, byte[] Bytes)>? files = null
    )
    {
        await who.See("/help/new");
        (string, string)[] fields = [("Input.Kind", kind), ("Input.Title", title), ("Input.Body", "手册里没有写。")];
        await who.Submit("form#request", files ?? [], [.. fields, .. team is null ? [] : ((string, string)[])[("Input.Team", team)]]);
        who.At.ShouldMatch("^/help/[0-9a-f-]{36}$", who.Text);
        return who.At;
    }

    public static async Task Says(this Visitor who, string request, string words)
    {
        await who.See(request);
        await who.Submit("form#reply", ("Input.Body", words));
        who.At.ShouldStartWith(request + "#l", customMessage: who.Text);
    }

    public static async Task Presses(this Visitor who, string request, string form)
    {
        await who.See(request);
        await who.Submit(form);
    }

    public static HelpRequestId Id(string address) => new(Guid.Parse(address["/help/".Length..].Split('#')[0]));
}
