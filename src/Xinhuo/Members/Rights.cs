using Xinhuo.Platform;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members;

/// <summary>What stands before every act, whoever calls it: a page today, the API tomorrow.</summary>
public static class Rights
{
    /// <summary>Null: they may. A guest must sign in; whom a host suspended reads and does not write.</summary>
    public static Refusal? ToWrite(Viewer viewer) =>
        viewer.IsGuest ? Refusal.Of("members.rights.guest")
        : viewer.IsSuspended ? Refusal.Of("members.rights.suspended")
        : null;
}
