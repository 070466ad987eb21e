using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Journals;

/// <summary>An entry's pictures, and what is told of it, are for those it is for, at the moment they ask.</summary>
internal sealed class JournalAudience(Settings settings) : IAudience
{
    public string Kind => "journal";

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db) =>
        (!viewer.IsGuest || settings.GuestsMayRead) && await JournalStanding.Of(db, viewer, new JournalEntryId(id)) is not null;
}
