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

    public static string Only(Guid member) => $"member:{member}";

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
