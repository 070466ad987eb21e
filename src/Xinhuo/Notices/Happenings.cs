using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Notices;

/// <summary>A member chose anew how to be told.</summary>
public sealed record NoticesChosen(MemberId Member, DigestRhythm Digest) : IHappening
{
    public static string Verb => "notices.chosen";
    public Guid Object => Member.Value;
}

/// <summary>A member stopped the letters by the link in one of them.</summary>
public sealed record LettersStopped(MemberId Member) : IHappening
{
    public static string Verb => "notices.letters.stopped";
    public Guid Object => Member.Value;
}
