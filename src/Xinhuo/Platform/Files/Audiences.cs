using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Platform.Files;

/// <summary>
/// Who may see a file, as a word beside it: "all" (guests too, where they may read), "members", "member:{id}" (that one alone), and what rooms
/// add ("group:{id}"). Whoever may not is told that there is nothing.
/// </summary>
public sealed class Audiences(IEnumerable<IAudience> rooms, Settings settings)
{
    public const string All = "all";
    public const string Members = "members";

    /// <summary>What nothing shows any more, until it goes.</summary>
    public const string Nobody = "nobody";

    /// <summary>What hosts put away begins so; a room's own audience says which hosts ("desk:{id}"). No owner brings it back to light.</summary>
    public const string Desk = "desk:";

    private static readonly Viewer Guest = new();

    public static string Only(Guid member) => $"member:{member}";

    /// <summary>Whether everybody may see it, so that it is no secret to the caches on the way.</summary>
    public ValueTask<bool> HoldsEverybody(string audience, XinhuoDb db) => Holds(audience, Guest, db);

    public async ValueTask<bool> Holds(string audience, Viewer viewer, XinhuoDb db)
    {
        var (kind, id) = audience.Split(':', 2) is [var k, var i] ? (k, Guid.Parse(i)) : (audience, Guid.Empty);
        return kind switch
        {
            All => !viewer.IsGuest || settings.GuestsMayRead,
            Members => !viewer.IsGuest,
            "member" => viewer.Id == id,
            _ => rooms.FirstOrDefault(r => r.Kind == kind) is { } room && await room.Holds(id, viewer, db),
        };
    }
}

/// <summary>A room's own kind of audience: Community answers for "group".</summary>
public interface IAudience
{
    string Kind { get; }

    ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db);
}
