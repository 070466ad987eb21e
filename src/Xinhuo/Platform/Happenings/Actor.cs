using Xinhuo.Platform.Web;

namespace Xinhuo.Platform.Happenings;

/// <summary>Who acts, as a happening remembers it.</summary>
/// <param name="Id">The member, or null for the house itself (a routine, an import).</param>
/// <param name="Role">The role at that moment: a later promotion does not rewrite the past.</param>
/// <param name="Source">Through what: "web", "cli", "import", "sample", "routine", later "api".</param>
/// <param name="JoinedAt">Since when they are here, where the page knows it: new members go slower at first.</param>
public sealed record Actor(Guid? Id, Role Role, string Source = "web", DateTimeOffset? JoinedAt = null)
{
    public static readonly Actor House = new(null, Role.Guest, "routine");

    public bool IsStaff => Role is Role.Host or Role.ProductManager;
    public bool IsHost => Role is Role.Host;
}
