using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members;

/// <summary>The first one-minute introduction: now the others know who came.</summary>
public sealed record MemberIntroduced(MemberId Member) : IHappening
{
    public static string Verb => "members.introduced";
    public Guid Object => Member.Value;
}

public sealed record ProfileChanged(MemberId Member) : IHappening
{
    public static string Verb => "members.profile.changed";
    public Guid Object => Member.Value;
}

/// <summary>A person's page was opened to everybody, or kept for members.</summary>
public sealed record PageShown(MemberId Member, bool ToEverybody) : IHappening
{
    public static string Verb => "members.page.shown";
    public Guid Object => Member.Value;
}

/// <summary>Onto the capability map and into suggestions, or off.</summary>
public sealed record SteppedOnMap(MemberId Member, bool Stands) : IHappening
{
    public static string Verb => "members.map.stepped";
    public Guid Object => Member.Value;
}

public sealed record SkillClaimed(MemberId Member, SkillId Skill) : IHappening
{
    public static string Verb => "members.skill.claimed";
    public Guid Object => Member.Value;
}

public sealed record SkillUnclaimed(MemberId Member, SkillId Skill) : IHappening
{
    public static string Verb => "members.skill.unclaimed";
    public Guid Object => Member.Value;
}

/// <summary>Somebody vouches for somebody else's skill.</summary>
public sealed record SkillEndorsed(MemberId Member, SkillId Skill) : IHappening
{
    public static string Verb => "members.skill.endorsed";
    public Guid Object => Member.Value;
    public IReadOnlyList<Guid> Targets => [Member.Value];
}

public sealed record EndorsementWithdrawn(MemberId Member, SkillId Skill) : IHappening
{
    public static string Verb => "members.endorsement.withdrawn";
    public Guid Object => Member.Value;
}

/// <summary>The person it is about does not want it shown, or does again. The one who wrote it is not told.</summary>
public sealed record EndorsementHidden(MemberId Member, SkillId Skill, MemberId By, bool Hidden) : IHappening
{
    public static string Verb => "members.endorsement.hidden";
    public Guid Object => Member.Value;
}

public sealed record OwnershipRecorded(MemberId Member, OwnershipId Ownership, ProductId Product) : IHappening
{
    public static string Verb => "members.ownership.recorded";
    public Guid Object => Ownership.Value;
}

public sealed record OwnershipChanged(MemberId Member, OwnershipId Ownership, bool Removed) : IHappening
{
    public static string Verb => "members.ownership.changed";
    public Guid Object => Ownership.Value;
}

/// <summary>A host saw the proof, or found it was none (<paramref name="How"/> is null).</summary>
public sealed record OwnershipVerified(MemberId Member, OwnershipId Ownership, string? How) : IHappening
{
    public static string Verb => "members.ownership.verified";
    public Guid Object => Ownership.Value;
    public IReadOnlyList<Guid> Targets => [Member.Value];
}

/// <summary>A host sent an ownership back with a reason, or it waits for a look again.</summary>
public sealed record OwnershipReturned(MemberId Member, OwnershipId Ownership, bool Back) : IHappening
{
    public static string Verb => "members.ownership.returned";
    public Guid Object => Ownership.Value;
}

public sealed record TitleGranted(MemberId Member, TitleGrantId Grant, TitleId Title) : IHappening
{
    public static string Verb => "members.title.granted";
    public Guid Object => Grant.Value;
    public IReadOnlyList<Guid> Targets => [Member.Value];
}

public sealed record TitleRevoked(MemberId Member, TitleGrantId Grant, TitleId Title) : IHappening
{
    public static string Verb => "members.title.revoked";
    public Guid Object => Grant.Value;
    public IReadOnlyList<Guid> Targets => [Member.Value];
}

/// <summary>A skill, a title or a product entered the house's vocabulary, or left it.</summary>
public sealed record VocabularyChanged(Guid Word, string Kind, bool Retired) : IHappening
{
    public static string Verb => "members.vocabulary.changed";
    public Guid Object => Word;
}

public sealed record ClubChanged(IReadOnlyList<string> Settings) : IHappening
{
    public static string Verb => "members.club.changed";
    public Guid Object => Guid.Empty;
}

/// <summary>A host sent round again what listeners could not hear.</summary>
public sealed record ParkedSentAgain(int Count) : IHappening
{
    public static string Verb => "members.parked.sent-again";
    public Guid Object => Guid.Empty;
}

/// <summary>Somebody took all that is theirs along.</summary>
public sealed record DataExported(MemberId Member) : IHappening
{
    public static string Verb => "members.data.exported";
    public Guid Object => Member.Value;
}

/// <summary>Somebody left for good. Every room forgets what is personal in the same act; listeners that keep copies elsewhere forget them now.</summary>
public sealed record MemberErased(MemberId Member) : IHappening
{
    public static string Verb => "members.erased";
    public Guid Object => Member.Value;
}
