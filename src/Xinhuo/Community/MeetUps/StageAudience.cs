using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Gatherings;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.MeetUps;

/// <summary>Who may stand before a stage, and hear that something on it changed: whoever may see its gathering.</summary>
internal sealed class StageAudience(CommunityRights rights) : IAudience
{
    private const string Name = "stage";

    public string Kind => Name;

    /// <summary>Says, inside an act, that the stage's pages are old.</summary>
    public static void Changed(XinhuoDb db, GatheringId id) => db.Announce($"{Name}:{id.Value}", Name);

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db)
    {
        var gathering = new GatheringId(id);
        return !viewer.IsGuest && await db.GatheringsFor(await rights.Of(viewer)).AnyAsync(g => g.Id == gathering);
    }
}
