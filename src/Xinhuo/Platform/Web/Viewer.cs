namespace Xinhuo.Platform.Web;

/// <summary>Who is asking, as every page may need it: a guest has no id. Filled once a request by Members from the sign-in.</summary>
public sealed class Viewer
{
    public Guid? Id { get; set; }
    public string Name { get; set; } = "";
    public string? PhotoUrl { get; set; }
    public Role Role { get; set; } = Role.Guest;

    /// <summary>A host suspended this member for a while: they read and cannot write.</summary>
    public bool IsSuspended { get; set; }

    public bool IsGuest => Id is null;
    public bool IsStaff => Role is Role.Host or Role.ProductManager;
    public bool IsHost => Role is Role.Host;
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
