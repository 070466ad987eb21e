using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members;

/// <summary>Somebody new is here, by whose invitation if by one. Also a host made at the command line.</summary>
public sealed record MemberJoined(MemberId Member, MemberId? InvitedBy, Guid? Invitation) : IHappening
{
    public static string Verb => "members.joined";
    public Guid Object => Member.Value;
    public IReadOnlyList<Guid> Targets => InvitedBy is { } by ? [by.Value] : [];
}

/// <summary>An imported person came through their claim link and has the key to their own place now.</summary>
public sealed record PlaceClaimed(MemberId Member, Guid Invitation) : IHappening
{
    public static string Verb => "members.place.claimed";
    public Guid Object => Member.Value;
}

/// <summary>Somebody made a link that lets others in.</summary>
public sealed record InvitationMade(Guid Invitation, int MostUses, DateTimeOffset ExpiresAt, MemberId? Claims) : IHappening
{
    public static string Verb => "members.invitation.made";
    public Guid Object => Invitation;
    public IReadOnlyList<Guid> Targets => Claims is { } member ? [member.Value] : [];
}

public sealed record InvitationWithdrawn(Guid Invitation) : IHappening
{
    public static string Verb => "members.invitation.withdrawn";
    public Guid Object => Invitation;
}

/// <summary>A password was changed, by its owner or through a letter. Never which.</summary>
public sealed record PasswordChanged(MemberId Member) : IHappening
{
    public static string Verb => "members.password.changed";
    public Guid Object => Member.Value;
}

/// <summary>A host made a link by which the member gives themselves a new password. Never the link.</summary>
public sealed record ResetLinkMade(MemberId Member) : IHappening
{
    public static string Verb => "members.reset.made";
    public Guid Object => Member.Value;
    public IReadOnlyList<Guid> Targets => [Member.Value];
}

public sealed record RoleChanged(MemberId Member, Platform.Web.Role From, Platform.Web.Role To) : IHappening
{
    public static string Verb => "members.role.changed";
    public Guid Object => Member.Value;
    public IReadOnlyList<Guid> Targets => [Member.Value];
}

public sealed record PasskeyAdded(MemberId Member) : IHappening
{
    public static string Verb => "members.passkey.added";
    public Guid Object => Member.Value;
}

public sealed record PasskeyRemoved(MemberId Member) : IHappening
{
    public static string Verb => "members.passkey.removed";
    public Guid Object => Member.Value;
}
