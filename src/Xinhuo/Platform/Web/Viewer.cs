namespace Xinhuo.Platform.Web;

/// <summary>Who is asking, as every page may need it: a guest has no id. Filled once a request by Members from the sign-in.</summary>
public sealed class Viewer
{
    public Guid? Id { get; set; }
    public string Name { get; set; } = "";
    public string? PhotoUrl { get; set; }
    public Role Role { get; set; } = Role.Guest;

    public DateTimeOffset? JoinedAt { get; set; }

    /// <summary>What a host restrained at present, and until when, on the house's clock; null with a restraint: until it is lifted.</summary>
    public Restraint? Restraint { get; set; }
    public DateTimeOffset? RestrainedUntil { get; set; }

    /// <summary>They may not write at present.</summary>
    public bool IsSuspended => Restraint is Web.Restraint.ReadOnly or Web.Restraint.Outside;
    public bool IsOutside => Restraint is Web.Restraint.Outside;

    public bool IsGuest => Id is null;
    public bool IsStaff => Role is Role.Host or Role.ProductManager;
    public bool IsHost => Role is Role.Host;
}

/// <summary>What a host may restrain for a while. Stored by number; add at the end.</summary>
public enum Restraint
{
    /// <summary>So many posts and lines an hour.</summary>
    Slowed = 1,

    /// <summary>They read and do not write.</summary>
    ReadOnly = 2,

    /// <summary>They see their own things and the house rules, and nothing else.</summary>
    Outside = 3,
}

/// <summary>What somebody may do here. Stored by number; add at the end.</summary>
public enum Role
{
    Guest = 0,

    /// <summary>成员</summary>
    Member = 1,

    /// <summary>产品经理</summary>
    ProductManager = 2,

    /// <summary>主理人</summary>
    Host = 3,
}
