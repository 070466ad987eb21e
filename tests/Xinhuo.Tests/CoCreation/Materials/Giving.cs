using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation;
using Xinhuo.CoCreation.Materials;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;

namespace Xinhuo.Tests.CoCreation.Materials;

/// <summary>Assets to take, made through their pages, and teams to take them for.</summary>
internal static class Giving
{
    public static readonly byte[] Film = Encoding.UTF8.GetBytes("垭口上的风声，和一辆车");

    /// <summary>Puts an asset out with one small file; its address.</summary>
    public static async Task<string> Give(this Visitor staff, string name, params (string Name, string Value)[] also)
    {
        await staff.See("/materials/new");
        (string Name, string Value)[] usual = [("Input.Title", name), ("Input.Licence", "同好会里的作品都能用，署名“远山”。")];
        await staff.Submit("form#asset", [("Input.Sent.Files", "航拍.mp4", Film)], [.. usual.Where(u => also.All(a => a.Name != u.Name)), .. also]);
        staff.At.ShouldMatch("^/materials/[0-9a-f-]{36}$", staff.Text);
        return staff.At;
    }

    /// <summary>Presses download beside the first file; what came of it.</summary>
    public static async Task<HttpResponseMessage> Take(this Visitor visitor, string asset, TeamId? team = null)
    {
        await visitor.See(asset);
        return await visitor.TakeHere(asset, visitor.Find("button[name=file]")!.GetAttribute("value")!, team);
    }

    public static async Task<HttpResponseMessage> TakeHere(this Visitor visitor, string asset, string file, TeamId? team = null)
    {
        var token = visitor.Find("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Dictionary<string, string> fields = new()
        {
            ["__RequestVerificationToken"] = token,
            ["file"] = file,
            ["Project"] = team?.Value.ToString() ?? "",
        };
        return await visitor.Http.PostAsync(asset + "?handler=Take", new FormUrlEncodedContent(fields));
    }

    public static async Task<TeamId> Team(App app, string title, Guid? brief, params Visitor[] people)
    {
        var (now, id) = (app.Time.Now, Ids.New<TeamId>(app.Time.Now));
        await app.Acts.Run(db =>
        {
            var team = new Team
            {
                Id = id,
                BriefId = brief is { } b ? new BriefId(b) : null,
                Title = title,
                CalledBy = new MemberId(people[0].Id),
                CalledAt = now,
                Body = "",
                BodyHtml = "",
            };
            team.Confirm(new MemberId(people[0].Id), Ids.New<RoomId>(now), now);
            db.Add(team);
            foreach (var one in people)
                db.Add(
                    new TeamMaker
                    {
                        TeamId = id,
                        MemberId = new MemberId(one.Id),
                        JoinedAt = now,
                    }
                );
            return Task.CompletedTask;
        });
        return id;
    }

    public static async Task<Guid> Brief(App app, Visitor lead)
    {
        var (now, id) = (app.Time.Now, Ids.New<BriefId>(app.Time.Now));
        await app.Acts.Run(db =>
        {
            db.Add(
                new Brief
                {
                    Id = id,
                    Title = "陪伴",
                    LeadId = new MemberId(lead.Id),
                    OpensAt = now,
                    ClosesAt = now.AddDays(60),
                    LeastPeople = 2,
                    CreatedAt = now,
                    CreatedBy = new MemberId(lead.Id),
                    Body = "",
                    BodyHtml = "",
                }
            );
            return Task.CompletedTask;
        });
        return id.Value;
    }

    public static AssetId Id(string asset) => new(Guid.Parse(asset["/materials/".Length..]));

    public static string Day(App app, int days) =>
        app.Time.Now.ToOffset(TimeSpan.FromHours(8)).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Today(App app) => DateOnly.ParseExact(Day(app, 0), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Task<List<AssetTake>> Takes(App app) => app.Read(db => db.Set<AssetTake>().ToListAsync());

    /// <summary>What the page's script does: names an upload in the form.</summary>
    public static void Name(this Visitor visitor, string form, string field, string value) =>
        visitor.Find(form)!.Insert(AdjacentPosition.BeforeEnd, $"<input type=hidden name=\"{field}\" value=\"{WebUtility.HtmlEncode(value)}\">");
}
