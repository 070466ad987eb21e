using Xinhuo.Community.Topics;

namespace Xinhuo.Community.Chat;

/// <summary>What one types in a room.</summary>
internal sealed class LineInput : PostInput
{
    /// <summary>The line it answers.</summary>
    public int? Answers { get; set; }
}
