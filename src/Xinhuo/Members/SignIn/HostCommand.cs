using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Cli;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.SignIn;

/// <summary><c>xinhuo host EMAIL</c>: makes the first host, or makes a host of who has that address; and the way back in for a host who is locked out.</summary>
internal sealed class HostCommand : ICommand
{
    public Command Describe(Func<Func<IServiceProvider, CancellationToken, Task<int>>, CancellationToken, Task<int>> within)
    {
        var email = new Argument<string>("email") { Description = "How the host signs in." };
        var name = new Option<string?>("--name") { Description = "What the others call them. By default what stands before the @." };
        var password = new Option<string?>("--password") { Description = "Left out: one is made and printed." };
        var command = new Command("host", "Make a host.") { email, name, password };
        command.SetAction(
            (arguments, cancel) =>
                within((services, _) => Do(services, arguments.GetValue(email)!, arguments.GetValue(name), arguments.GetValue(password)), cancel)
        );
        return command;
    }

    internal static async Task<int> Do(IServiceProvider services, string email, string? name, string? given)
    {
        await services.GetRequiredService<Migrator>().Run();
        var now = services.GetRequiredService<CommunityClock>().Now;
        var password = given ?? RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16);
        var address = Email.Read(email);
        var refusal = Refusal.All(Passwords.Weak(password), address is null ? Refusal.On("Email", "members.email.unreadable") : null);
        if (refusal is null)
        {
            var hash = Arrival.Hash(services, password);
            var made = await services
                .GetRequiredService<Acts>()
                .Run(db => Make(db, address!, name ?? address![..address!.IndexOf('@')], hash, given is not null, now));
            refusal = made.Refusal;
            if (refusal is null)
            {
                Console.WriteLine(made.Value ? $"{address} is a host now." : $"{address} was here and is a host now.");
                if (made.Value && given is null)
                    Console.WriteLine($"Password: {password}   (change it after the first sign-in)");
                return 0;
            }
        }
        var words = services.GetRequiredService<Words>();
        foreach (var problem in refusal.Problems)
            Console.Error.WriteLine(words.In(Words.English, problem.Word, [.. problem.Values]));
        return 1;
    }

    /// <summary>True: somebody new. False: they were here, and have the role (and the password, where one was given).</summary>
    private static async Task<Outcome<bool>> Make(XinhuoDb db, string address, string name, string hash, bool setPassword, DateTimeOffset now)
    {
        var key = Email.Key(address);
        var account = await db.Set<Account>().AsTracking().SingleOrDefaultAsync(a => a.NormalizedEmail == key);
        if (account is null)
        {
            var arrived = await Arrival.Do(db, new Newcomer(name, address, hash, Role.Host), now, "cli");
            return arrived.Refused ? arrived.Refusal! : true;
        }
        var member = await db.Members().AsTracking().SingleAsync(m => m.Id == new MemberId(account.Id));
        if (member.Role != Role.Host)
            db.Record(new Actor(null, Role.Host, "cli"), now, new RoleChanged(member.Id, member.Role, Role.Host));
        member.Role = Role.Host;
        if (setPassword)
            account.Change(hash);
        return false;
    }
}
