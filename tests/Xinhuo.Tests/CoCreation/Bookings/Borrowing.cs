using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.CoCreation;
using Xinhuo.CoCreation.Bookings;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Routines;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.CoCreation.Bookings;

/// <summary>Things to borrow and bookings to act on, made through their pages.</summary>
internal static class Borrowing
{
    /// <summary>Lends a thing that needs no yes and has no buffers, unless said otherwise; its address.</summary>
    public static async Task<string> Lend(this Visitor staff, string name, params (string Name, string Value)[] also)
    {
        await staff.See("/things/new");
        (string Name, string Value)[] usual =
        [
            ("Input.Title", name),
            ("Input.Kind", "车"),
            ("Input.Place", "滨江店"),
            ("Input.Before", "0"),
            ("Input.After", "0"),
            ("Input.NeedsYes", "false"),
        ];
        await staff.Submit("form#thing", [.. usual.Where(u => also.All(a => a.Name != u.Name)), .. also]);
        staff.At.ShouldMatch("^/things/[0-9a-f-]{36}$", staff.Text);
        return staff.At;
    }

    /// <summary>Asks for a thing; the booking's address.</summary>
    public static async Task<string> Book(this Visitor member, string thing, string from, string until, params (string Name, string Value)[] also)
    {
        await member.TryBook(thing, from, until, also);
        member.At.ShouldMatch("^/bookings/[0-9a-f-]{36}$", member.Text);
        return member.At;
    }

    public static async Task<Visitor> TryBook(this Visitor member, string thing, string from, string until, params (string Name, string Value)[] also)
    {
        await member.See(thing + "/book");
        return await member.Submit("form#book", [("Input.From", from), ("Input.Until", until), .. also]);
    }

    public static async Task Returns(this Visitor staff, string booking, params (string Name, string Value)[] how)
    {
        await staff.See(booking);
        await staff.Submit("form#condition", how);
        staff.Status.ShouldBe(System.Net.HttpStatusCode.OK, staff.Text);
    }

    /// <summary>So many days from today at this hour, by the house's clock, as a form has it.</summary>
    public static string At(App app, int days, int hour) =>
        app.Time.Now.ToOffset(TimeSpan.FromHours(8)).Date.AddDays(days).AddHours(hour).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    public static DateTimeOffset Moment(App app, int days, int hour) =>
        new DateTimeOffset(app.Time.Now.ToOffset(TimeSpan.FromHours(8)).Date.AddDays(days).AddHours(hour), TimeSpan.FromHours(8)).ToUniversalTime();

    public static Task<Booking> Stored(App app, string booking)
    {
        var id = new BookingId(Guid.Parse(booking["/bookings/".Length..]));
        return app.Read(db => db.Bookings().SingleAsync(b => b.Id == id));
    }

    public static ThingId Thing(string address) => new(Guid.Parse(address["/things/".Length..]));

    public static async Task LetGo(App app)
    {
        using var scope = app.Services.CreateScope();
        await scope.ServiceProvider.GetServices<IRoutine>().Single(r => r.Name == "bookings").Run("now", CancellationToken.None);
        await app.Settle();
    }

    /// <summary>A project of these people, under way.</summary>
    public static async Task<TeamId> Project(App app, string title, params Visitor[] people)
    {
        var id = new TeamId(Guid.CreateVersion7());
        await app.Acts.Run(db =>
        {
            var team = new Team
            {
                Id = id,
                Title = title,
                CalledBy = new MemberId(people[0].Id),
                CalledAt = app.Time.Now,
                Body = "",
                BodyHtml = "",
            };
            team.Confirm(new MemberId(people[0].Id), new RoomId(Guid.CreateVersion7()), app.Time.Now);
            db.Add(team);
            db.AddRange(
                people.Select(p => new TeamMaker
                {
                    TeamId = id,
                    MemberId = new MemberId(p.Id),
                    JoinedAt = app.Time.Now,
                })
            );
            return Task.CompletedTask;
        });
        return id;
    }

    public static async Task<List<MemberId>> Crowd(App app, int people)
    {
        var ids = Enumerable.Range(0, people).Select(_ => new MemberId(Guid.CreateVersion7())).ToList();
        await app.Acts.Run(db =>
        {
            db.AddRange(
                ids.Select(i => new Member
                {
                    Id = i,
                    Name = $"借车{i.Value.ToString()[^6..]}",
                    Role = Role.Member,
                    JoinedAt = app.Time.Now.AddYears(-1),
                })
            );
            return Task.CompletedTask;
        });
        return ids;
    }
}
