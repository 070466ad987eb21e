using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members.Migrations;

[DbContext(typeof(XinhuoDb)), Migration("20261121_0102_SigningIn")]
internal sealed class SigningIn : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "Accounts",
            t => new
            {
                Id = t.Column<Guid>(),
                UserName = t.Column<string>(maxLength: 256, nullable: true),
                NormalizedUserName = t.Column<string>(maxLength: 256, nullable: true),
                Email = t.Column<string>(maxLength: 256, nullable: true),
                NormalizedEmail = t.Column<string>(maxLength: 256, nullable: true),
                EmailConfirmed = t.Column<bool>(),
                PasswordHash = t.Column<string>(nullable: true),
                SecurityStamp = t.Column<string>(nullable: true),
                ConcurrencyStamp = t.Column<string>(nullable: true),
                PhoneNumber = t.Column<string>(maxLength: 256, nullable: true),
                PhoneNumberConfirmed = t.Column<bool>(),
                TwoFactorEnabled = t.Column<bool>(),
                LockoutEnd = t.Moment(m, nullable: true),
                LockoutEnabled = t.Column<bool>(),
                AccessFailedCount = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_Accounts", x => x.Id)
        );
        m.CreateIndex("IX_Accounts_NormalizedUserName", "Accounts", "NormalizedUserName", unique: true);
        m.CreateIndex("IX_Accounts_NormalizedEmail", "Accounts", "NormalizedEmail", unique: true);

        m.CreateTable(
            "AccountPasskeys",
            t => new
            {
                CredentialId = t.Column<byte[]>(maxLength: 1024),
                UserId = t.Column<Guid>(),
                Data = t.Column<string>(type: m.OnSqlite() ? "TEXT" : "jsonb"),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_AccountPasskeys", x => x.CredentialId);
                t.ForeignKey("FK_AccountPasskeys_Accounts_UserId", x => x.UserId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_AccountPasskeys_UserId", "AccountPasskeys", "UserId");

        m.CreateTable(
            "AccountLogins",
            t => new
            {
                LoginProvider = t.Column<string>(maxLength: 128),
                ProviderKey = t.Column<string>(maxLength: 128),
                ProviderDisplayName = t.Column<string>(nullable: true),
                UserId = t.Column<Guid>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_AccountLogins", x => new { x.LoginProvider, x.ProviderKey });
                t.ForeignKey("FK_AccountLogins_Accounts_UserId", x => x.UserId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_AccountLogins_UserId", "AccountLogins", "UserId");

        m.CreateTable(
            "AccountTokens",
            t => new
            {
                UserId = t.Column<Guid>(),
                LoginProvider = t.Column<string>(maxLength: 128),
                Name = t.Column<string>(maxLength: 128),
                Value = t.Column<string>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_AccountTokens",
                    x => new
                    {
                        x.UserId,
                        x.LoginProvider,
                        x.Name,
                    }
                );
                t.ForeignKey("FK_AccountTokens_Accounts_UserId", x => x.UserId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
            }
        );

        m.CreateTable(
            "AccountClaims",
            t => new
            {
                Id = t.Column<int>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                UserId = t.Column<Guid>(),
                ClaimType = t.Column<string>(nullable: true),
                ClaimValue = t.Column<string>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_AccountClaims", x => x.Id);
                t.ForeignKey("FK_AccountClaims_Accounts_UserId", x => x.UserId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_AccountClaims_UserId", "AccountClaims", "UserId");

        m.CreateTable(
            "Sessions",
            t => new
            {
                Id = t.Column<Guid>(),
                MemberId = t.Column<Guid>(),
                StartedAt = t.Moment(m),
                LastSeenAt = t.Moment(m),
                Browser = t.Column<string>(maxLength: 200),
                EndedAt = t.Moment(m, nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_Sessions", x => x.Id);
                t.ForeignKey("FK_Sessions_Members_MemberId", x => x.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            }
        );
        m.CreateIndex("IX_Sessions_MemberId", "Sessions", "MemberId");

        m.CreateTable(
            "Invitations",
            t => new
            {
                Id = t.Column<Guid>(),
                CodeHash = t.Column<string>(maxLength: 64),
                CreatedBy = t.Column<Guid>(nullable: true),
                CreatedAt = t.Moment(m),
                ExpiresAt = t.Moment(m),
                MostUses = t.Column<int>(),
                Uses = t.Column<int>(),
                WithdrawnAt = t.Moment(m, nullable: true),
                Words = t.Column<string>(maxLength: 400, nullable: true),
                Claims = t.Column<Guid>(nullable: true),
                Role = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_Invitations", x => x.Id)
        );
        m.CreateIndex("IX_Invitations_CodeHash", "Invitations", "CodeHash", unique: true);
        m.CreateIndex("IX_Invitations_CreatedBy", "Invitations", "CreatedBy");
    }
}
