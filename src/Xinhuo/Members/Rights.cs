using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members;

/// <summary>What stands before every act, whoever calls it: a page today, the API tomorrow.</summary>
public static class Rights
{
    /// <summary>Null: they may. A guest must sign in; whom a host restrained is told until when, and where to ask for a second look.</summary>
    public static Refusal? ToWrite(Viewer viewer) =>
        viewer.IsGuest ? Refusal.Of("members.rights.guest")
        : viewer.IsSuspended
            ? viewer.RestrainedUntil is { } until ? Refusal.Of("members.rights.suspended", until)
                : Refusal.Of("members.rights.suspended.open")
        : null;
}
