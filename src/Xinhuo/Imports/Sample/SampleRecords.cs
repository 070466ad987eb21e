using Xinhuo.Imports.Sample.Drawing;

namespace Xinhuo.Imports.Sample;

internal sealed record SampleHouse(
    string Slug,
    string Name,
    string Club,
    string ClubEn,
    string Slogan,
    string SloganEn,
    string Color,
    string City,
    string About
);

/// <summary>One skill of the vocabulary; the icon is a lucide name.</summary>
internal sealed record SampleSkill(string Slug, string Zh, string En, string Icon);

internal sealed record SampleProduct(string Slug, string Zh, string En, string Kind, int SinceYear, string About);

internal sealed record SampleTitle(string Slug, string Zh, string En, string About);

internal enum SampleRole
{
    Member,
    Host,
    ProductManager,
}

internal sealed record SamplePerson(
    string Slug,
    string Name,
    string City,
    string Province,
    string Occupation,
    IReadOnlyList<string> Hobbies,
    string Intro,
    IReadOnlyList<string> Makes,
    SampleRole Role,
    int JoinedDay,
    string Email,
    IReadOnlyList<SampleOwnership> Ownerships,
    IReadOnlyList<SampleClaim> Skills,
    IReadOnlyList<SampleEndorsement> Endorsements,
    IReadOnlyList<SampleGrant> Titles,
    bool HasPhoto,
    PortraitTraits Portrait
)
{
    public bool IsStaff => Role is not SampleRole.Member;
}

/// <summary>Days may lie years back; <paramref name="VerifiedBy"/> is "delivery-note", "dealer" or nothing.</summary>
internal sealed record SampleOwnership(string Product, int SinceDay, string? VerifiedBy, int? UntilDay = null);

internal sealed record SampleClaim(string Skill, string? Claim = null);

internal sealed record SampleEndorsement(string Skill, string By, string Note, int Day);

internal sealed record SampleGrant(
    string Title,
    int GrantedDay,
    string ByHost,
    string Note,
    int? ExpiresDay = null,
    int? RevokedDay = null,
    string? Reason = null
);

internal enum SampleGroupKind
{
    Interest,
    Skill,
}

internal enum SampleOpenness
{
    Open,
    Request,
    Hidden,
}

internal sealed record SampleGroup(
    string Slug,
    string Name,
    string About,
    SampleGroupKind Kind,
    SampleOpenness Openness,
    string Cover,
    int CreatedDay,
    IReadOnlyList<string> Hosts,
    IReadOnlyList<SampleMembership> Members,
    IReadOnlyList<SampleRequest> Requests,
    string? Skill = null
);

internal sealed record SampleMembership(string Person, int JoinedDay);

/// <summary>A wish to join that nobody has answered yet.</summary>
internal sealed record SampleRequest(string Person, int Day, TimeOnly Time, string Words);

internal sealed record SamplePhoto(string Scene, string Alt);
