using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Xinhuo.Members.SignIn;

/// <summary>How a member signs in: e-mail, password, passkeys. Shares the member's id; kept apart so that nothing that shows people reads it.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    private const int MostFailures = 30;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    public static Account Open(MemberId member, string email, string? passwordHash) =>
        new()
        {
            Id = member.Value,
            Email = email,
            NormalizedEmail = Xinhuo.Members.SignIn.Email.Key(email),
            UserName = email,
            NormalizedUserName = Xinhuo.Members.SignIn.Email.Key(email),
            PasswordHash = passwordHash,
            SecurityStamp = NewStamp(),
            LockoutEnabled = true,
        };

    public bool IsResting(DateTimeOffset now) => LockoutEnd > now;

    /// <summary>A wrong password from a stranger's browser, wherever it stands. After thirty of them the account rests for ten minutes: no stranger's comes in.</summary>
    public void Fail(DateTimeOffset now)
    {
        if (++AccessFailedCount < MostFailures)
            return;
        (AccessFailedCount, LockoutEnd) = (0, now + Rest);
    }

    public void Succeed() => (AccessFailedCount, LockoutEnd) = (0, null);

    /// <summary>The new stamp makes every link for a new password worthless.</summary>
    public void Change(string passwordHash)
    {
        (PasswordHash, SecurityStamp) = (passwordHash, NewStamp());
        Succeed();
    }

    private static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(20));

    internal sealed class Shape : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> account)
        {
            account.ToTable("Accounts").HasKey(a => a.Id);
            account.Property(a => a.Id).ValueGeneratedNever();
            account.Property(a => a.UserName).HasMaxLength(256);
            account.Property(a => a.NormalizedUserName).HasMaxLength(256);
            account.Property(a => a.Email).HasMaxLength(256);
            account.Property(a => a.NormalizedEmail).HasMaxLength(256);
            account.Property(a => a.PhoneNumber).HasMaxLength(256);
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
            account.HasIndex(a => a.NormalizedEmail).IsUnique();
        }
    }
}
