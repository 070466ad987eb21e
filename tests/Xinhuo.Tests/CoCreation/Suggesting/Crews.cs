using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.CoCreation;
using Xinhuo.CoCreation.Suggesting;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.CoCreation.Suggesting;

/// <summary>Teams with empty seats and people who are free, written straight into the house.</summary>
internal static class Crews
{
    public static MemberId Member(this Visitor visitor) => new(visitor.Id);

    public static Task Keep(this App app, params object[] rows) =>
        app.Acts.Run(async db =>
        {
            db.AddRange(rows);
            await db.SaveChangesAsync();
        });

    public static Task<SkillId> Skill(this App app, string slug) => app.Read(db => db.Skills().Where(s => s.Slug == slug).Select(s => s.Id).SingleAsync());

    /// <summary>A team of these people that lacks these roles.</summary>
    public static async Task<Team> Calls(this App app, string title, string? place, Visitor[] people, params string[] lacks)
    {
        var now = app.Time.Now;
        var rows = new List<object>();
        Brief? brief = place is null
            ? null
            : new Brief
            {
                Id = Ids.New<BriefId>(now),
                Title = title,
                LeadId = people[0].Member(),
                OpensAt = now.AddDays(-1),
                ClosesAt = now.AddDays(200),
                Place = place,
                LeastPeople = 1,
                CreatedAt = now,
                CreatedBy = people[0].Member(),
                Body = "",
                BodyHtml = "",
            };
        if (brief is not null)
            rows.Add(brief);
        var team = new Team
        {
            Id = Ids.New<TeamId>(now),
            BriefId = brief?.Id,
            Title = title,
            CalledBy = people[0].Member(),
            CalledAt = now,
            Body = "",
            BodyHtml = "",
        };
        rows.Add(team);
        rows.AddRange(
            people.Select(p => new TeamMaker
            {
                TeamId = team.Id,
                MemberId = p.Member(),
                JoinedAt = now,
            })
        );
        for (var i = 0; i < lacks.Length; i++)
            rows.Add(
                new TeamSeat
                {
                    Id = Ids.New<SeatId>(now),
                    TeamId = team.Id,
                    SkillId = await app.Skill(lacks[i]),
                    Place = i,
                }
            );
        await app.Keep([.. rows]);
        return team;
    }

    public static async Task IsFree(this App app, Visitor who, params string[] roles)
    {
        var skills = await Task.WhenAll(roles.Select(app.Skill));
        await app.Keep([
            new FreeAgent { MemberId = who.Member(), Since = app.Time.Now },
            .. skills.Select(s => new FreeAgentRole { MemberId = who.Member(), SkillId = s }),
        ]);
    }

    public static Task Dealt(this App app, Visitor from, Visitor to, TieKind kind, int count, int hidden = 0) =>
        app.Keep(
            new Tie
            {
                From = from.Member(),
                To = to.Member(),
                Kind = kind,
                Count = count,
                InHidden = hidden,
                FirstAt = app.Time.Now,
                LastAt = app.Time.Now,
            }
        );

    public static TeamAsk Asks(this App app, Team team, SeatId seat, MemberId who, MemberId by) =>
        new()
        {
            Id = Ids.New<AskId>(app.Time.Now),
            TeamId = team.Id,
            SeatId = seat,
            MemberId = who,
            By = by,
            At = app.Time.Now,
        };

    /// <summary>What this viewer would be shown.</summary>
    public static async Task<Suggestions?> Shows(this App app, Team team, Visitor viewer, int skip = 0, Role role = Role.Member, SeatId? seat = null)
    {
        using var scope = app.Services.CreateScope();
        var suggestions = scope.ServiceProvider.GetRequiredService<SuggestionsFor>();
        return await app.Read(db => suggestions.Of(db, new Viewer { Id = viewer.Id, Role = role }, team.Id, skip, app.Time.Now, seat));
    }

    /// <summary>All whom this team is shown for its first empty seat, one after another.</summary>
    public static async Task<List<string>> AllShown(this App app, Team team, Visitor viewer)
    {
        var seat = await app.Read(db => db.TeamSeats().Where(s => s.TeamId == team.Id).OrderBy(s => s.Place).Select(s => s.Id).FirstAsync());
        var names = new List<string>();
        while (await app.Shows(team, viewer, names.Count, seat: seat) is { Person.Face: { } face })
            names.Add(face.Name);
        return names;
    }
}
