using Xinhuo.Members;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>Somebody said something new to a group.</summary>
public sealed record TopicPosted(TopicId Topic, GroupId Group, MemberId Author, TopicKind Kind, string Title) : IHappening
{
    public static string Verb => "community.topic.posted";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>Somebody answered a topic, or a reply in it.</summary>
/// <param name="Parent">The reply it answers; null: the topic.</param>
/// <param name="ParentAuthor">Who wrote that reply; null where there is none.</param>
public sealed record ReplyPosted(
    TopicId Topic,
    GroupId Group,
    ReplyId Reply,
    int Number,
    MemberId Author,
    MemberId TopicAuthor,
    int? Parent,
    MemberId? ParentAuthor
) : IHappening
{
    public static string Verb => "community.reply.posted";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [.. new[] { ParentAuthor ?? TopicAuthor, TopicAuthor }.Where(m => m != Author).Distinct().Select(m => m.Value)];
}

/// <summary>People were named with @ in a post, and may see it.</summary>
/// <param name="Number">The reply; 0 is the topic itself.</param>
public sealed record Mentioned(TopicId Topic, GroupId Group, int Number, MemberId By, IReadOnlyList<MemberId> Members) : IHappening
{
    public static string Verb => "community.mentioned";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [.. Members.Select(m => m.Value)];
}

/// <summary>The author said it better; what it said before is kept.</summary>
public sealed record TopicEdited(TopicId Topic, GroupId Group, MemberId Author) : IHappening
{
    public static string Verb => "community.topic.edited";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>The author of a reply said it better.</summary>
public sealed record ReplyEdited(TopicId Topic, GroupId Group, int Number, MemberId Author) : IHappening
{
    public static string Verb => "community.reply.edited";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>The author took a post back; its trace stays.</summary>
/// <param name="Number">The reply; 0 is the topic itself.</param>
public sealed record PostWithdrawn(TopicId Topic, GroupId Group, int Number, MemberId Author) : IHappening
{
    public static string Verb => "community.post.withdrawn";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>Its author thought better of taking a post back.</summary>
/// <param name="Number">The reply; 0 is the topic itself.</param>
public sealed record PostReturned(TopicId Topic, GroupId Group, int Number, MemberId Author) : IHappening
{
    public static string Verb => "community.post.returned";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>Somebody thanked the maker of a post.</summary>
/// <param name="Number">The reply; 0 is the topic itself.</param>
public sealed record Thanked(TopicId Topic, GroupId Group, int Number, MemberId By, MemberId Maker) : IHappening
{
    public static string Verb => "community.thanked";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [Maker.Value];
}

/// <summary>Somebody took their thanks back.</summary>
public sealed record ThanksWithdrawn(TopicId Topic, GroupId Group, int Number, MemberId By, MemberId Maker) : IHappening
{
    public static string Verb => "community.thanks.withdrawn";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>A post was marked as an opinion worth an answer.</summary>
/// <param name="Number">The reply; 0 is the topic itself.</param>
public sealed record OpinionMarked(TopicId Topic, GroupId Group, int Number, MemberId Author, MemberId By) : IHappening
{
    public static string Verb => "community.opinion.marked";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => By == Author ? [] : [Author.Value];
}

/// <summary>The mark was taken off again.</summary>
public sealed record OpinionUnmarked(TopicId Topic, GroupId Group, int Number, MemberId Author, MemberId By) : IHappening
{
    public static string Verb => "community.opinion.unmarked";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>A human of the brand answered a marked opinion.</summary>
/// <param name="Number">The opinion; 0 is the topic itself.</param>
/// <param name="AnswerNumber">The reply that answers it.</param>
public sealed record OpinionAnswered(TopicId Topic, GroupId Group, int Number, MemberId Author, MemberId By, int AnswerNumber, MemberId MarkedBy) : IHappening
{
    public static string Verb => "community.opinion.answered";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => [.. new[] { Author, MarkedBy }.Where(m => m != By).Distinct().Select(m => m.Value)];
}

/// <summary>Somebody kept a knowledge object. Who it was is told to nobody; how many is.</summary>
public sealed record ObjectSaved(TopicId Topic, GroupId Group, MemberId By, MemberId Author) : IHappening
{
    public static string Verb => "community.object.saved";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>Somebody does not keep it any more.</summary>
public sealed record ObjectUnsaved(TopicId Topic, GroupId Group, MemberId By) : IHappening
{
    public static string Verb => "community.object.unsaved";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
}

/// <summary>Somebody built a new knowledge object upon another's; the origin stays named on both.</summary>
public sealed record ObjectBuiltUpon(TopicId Topic, GroupId Group, MemberId By, TopicId Origin, MemberId OriginAuthor) : IHappening
{
    public static string Verb => "community.object.builtupon";
    Guid IHappening.Object => Topic.Value;
    Guid? IHappening.Group => Group.Value;
    IReadOnlyList<Guid> IHappening.Targets => By == OriginAuthor ? [] : [OriginAuthor.Value];
}
