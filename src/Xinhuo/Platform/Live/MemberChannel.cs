namespace Xinhuo.Platform.Live;

/// <summary>The channel every stream of one member listens to, on whichever of their devices and pages.</summary>
public static class MemberChannel
{
    private const string Prefix = "member:";

    public static string To(Guid member) => Prefix + member;

    /// <summary>Whose channel this is; null where it is no member's.</summary>
    public static Guid? Of(string channel) =>
        channel.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParse(channel.AsSpan(Prefix.Length), out var member) ? member : null;
}
