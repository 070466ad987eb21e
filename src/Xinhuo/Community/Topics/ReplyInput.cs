namespace Xinhuo.Community.Topics;

/// <summary>What one types under a topic.</summary>
internal sealed class ReplyInput : PostInput
{
    public int? Parent { get; set; }
}
