using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation;

/// <summary>我有空: somebody says that they are free to be asked, and for what.</summary>
public sealed record SaidFree(MemberId Member) : IHappening
{
    public static string Verb => "cocreation.free.said";
    Guid IHappening.Object => Member.Value;
}

/// <summary>Somebody says otherwise for what, or until when, they are free.</summary>
public sealed record FreeChanged(MemberId Member) : IHappening
{
    public static string Verb => "cocreation.free.changed";
    Guid IHappening.Object => Member.Value;
}

/// <summary>Somebody is not free any more, as they say.</summary>
public sealed record FreeStopped(MemberId Member) : IHappening
{
    public static string Verb => "cocreation.free.stopped";
    Guid IHappening.Object => Member.Value;
}
