using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Members;
using Xinhuo.Members.Joining;
using Xinhuo.Platform;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Support;

/// <summary>People to act with, made through the real front door.</summary>
public static class Given
{
    public const string Password = "一起去看山 2026";

    private static int _people;

    /// <summary>A member who has just joined and is signed in. Where the name is taken (tests share a house) a number follows it: <see cref="Visitor.Name"/>.</summary>
    public static Task<Visitor> Member(App app, string name, string language = "zh-CN") => Arrive(app, name, Role.Member, language);

    public static Task<Visitor> Host(App app, string name = "秦岭", string language = "zh-CN") => Arrive(app, name, Role.Host, language);

    public static Task<Visitor> ProductManager(App app, string name = "许言", string language = "zh-CN") => Arrive(app, name, Role.ProductManager, language);

    /// <summary>The code of an invitation that the house itself made.</summary>
    public static async Task<string> Invitation(App app, Role role = Role.Member, int uses = 1, MemberId? claims = null)
    {
        var settings = app.Services.GetRequiredService<Settings>();
        var made = await app.Acts.Run(db => MakeInvitation.Do(db, Actor.House, new InvitationTerms(null, 7, uses, claims, role), settings, app.Time.Now));
        return made.Value;
    }

    /// <summary>A person an import brought: a place in the house, and no key to it.</summary>
    public static async Task<Member> Imported(App app, string name, Action<Member>? also = null)
    {
        var place = new Member
        {
            Id = Ids.New<MemberId>(app.Time.Now),
            Name = name,
            Role = Role.Member,
            JoinedAt = app.Time.Now.AddYears(-4),
            ImportedFrom = "stack-exchange:test",
        };
        also?.Invoke(place);
        await app.Acts.Run(db =>
        {
            db.Add(place);
            return db.Refresh(place);
        });
        return place;
    }

    private static async Task<Visitor> Arrive(App app, string name, Role role, string language)
    {
        var visitor = new Visitor(app, language);
        var code = await Invitation(app, role);
        for (var number = 1; ; number++)
        {
            var (called, email) = (
                number == 1 ? name : $"{name}{number}",
                $"person{Interlocked.Increment(ref _people)}-{(app.OnPostgres ? "p" : "s")}@example.com"
            );
            await visitor.See($"/join/{code}");
            await visitor.Submit("form#join", ("Input.Name", called), ("Input.Email", email), ("Input.Password", Password));
            var member = await app.Read(db => db.Members().SingleOrDefaultAsync(m => m.NameKey == MemberName.Key(called)));
            if (visitor.At.StartsWith("/join", StringComparison.Ordinal))
            {
                member.ShouldNotBeNull($"{called} could not join: {visitor.Text}");
                continue;
            }
            (visitor.Id, visitor.Name, visitor.Email) = (member!.Id.Value, called, email);
            return visitor;
        }
    }
}
