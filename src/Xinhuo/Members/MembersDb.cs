using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members;

/// <summary>What Members keeps, for its own pages and for the later rooms.</summary>
public static class MembersDb
{
    public static DbSet<Member> Members(this XinhuoDb db) => db.Set<Member>();

    /// <summary>Who works for the brand now, and is here.</summary>
    public static IQueryable<Member> Staff(this XinhuoDb db) =>
        db.Members().Where(m => m.ErasedAt == null && (m.Role == Role.Host || m.Role == Role.ProductManager));

    /// <summary>Members who are here and may write at this moment; those who work for the brand are not among them.</summary>
    public static IQueryable<Member> ThatTakePart(this IQueryable<Member> members, DateTimeOffset now) =>
        members.Where(m => m.ErasedAt == null && m.Role == Role.Member && (m.Restraint == null || m.Restraint == Restraint.Slowed || m.RestrainedUntil <= now));

    /// <summary>The host who has been here longest, other than this one: who takes over what somebody leaves.</summary>
    public static Task<MemberId?> LongestHost(this XinhuoDb db, MemberId except) =>
        db.Members()
            .Where(m => m.Id != except && m.Role == Role.Host && m.ErasedAt == null)
            .OrderBy(m => m.JoinedAt)
            .ThenBy(m => m.Id)
            .Select(m => (MemberId?)m.Id)
            .FirstOrDefaultAsync();

    public static DbSet<Product> Products(this XinhuoDb db) => db.Set<Product>();

    public static DbSet<Ownership> Ownerships(this XinhuoDb db) => db.Set<Ownership>();

    /// <summary>Ownerships that begin by today and that this host may confirm: not their own, and nobody has yet.</summary>
    public static IQueryable<Ownership> ToVerify(this XinhuoDb db, MemberId host, DateOnly today) =>
        db.Ownerships()
            .Where(o => o.VerifiedAt == null && o.ReturnedAt == null && o.Since <= today && o.MemberId != host)
            .Where(o => db.Members().Any(m => m.Id == o.MemberId && m.ErasedAt == null));

    public static DbSet<Skill> Skills(this XinhuoDb db) => db.Set<Skill>();

    public static DbSet<SkillClaim> SkillClaims(this XinhuoDb db) => db.Set<SkillClaim>();

    public static DbSet<Endorsement> Endorsements(this XinhuoDb db) => db.Set<Endorsement>();

    public static DbSet<SkillCredit> SkillCredits(this XinhuoDb db) => db.Set<SkillCredit>();

    public static DbSet<Title> Titles(this XinhuoDb db) => db.Set<Title>();

    public static DbSet<TitleGrant> TitleGrants(this XinhuoDb db) => db.Set<TitleGrant>();

    /// <summary>The member who acts, in an act that asked for one.</summary>
    public static MemberId Member(this Actor actor) => new(actor.Id ?? throw new InvalidOperationException("The house itself is no member."));

    /// <summary>The viewer as the one who acts.</summary>
    public static Actor Acting(this Viewer viewer) => new(viewer.Id, viewer.Role, JoinedAt: viewer.JoinedAt);

    /// <summary>一分钟介绍: what somebody said of themselves elsewhere stands on their page from now on.</summary>
    public static Task<Platform.Outcome<Platform.Nothing>> KeepIntroduction(this XinhuoDb db, Actor who, string? words, DateTimeOffset now) =>
        Profile.Introduce.Do(db, who, words, now);

    public static MemberId? MemberId(this Viewer viewer) => viewer.Id is { } id ? new MemberId(id) : null;
}
