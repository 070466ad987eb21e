using Xinhuo.Platform.Data;

namespace Xinhuo.Imports.Settling;

/// <summary>The columns that settling fills, in the order it names them.</summary>
internal static class PostColumns
{
    public static readonly (string, BulkType)[] Topic =
    [
        ("Id", BulkType.Id),
        ("GroupId", BulkType.Id),
        ("AuthorId", BulkType.Id),
        ("Kind", BulkType.Int),
        ("Title", BulkType.Text),
        ("CreatedAt", BulkType.Moment),
        ("LastActivityAt", BulkType.Moment),
        ("EditedAt", BulkType.Moment),
        ("ReplyCount", BulkType.Int),
        ("LastReplyBy", BulkType.Id),
        ("ThanksCount", BulkType.Int),
        ("ImportedThanks", BulkType.Int),
        ("SaveCount", BulkType.Int),
        ("BuiltUponCount", BulkType.Int),
        ("OpinionCount", BulkType.Int),
        ("ImportedFrom", BulkType.Text),
        ("Rendered", BulkType.Int),
        ("Body", BulkType.Text),
        ("BodyHtml", BulkType.Text),
    ];

    public static readonly (string, BulkType)[] Reply =
    [
        ("TopicId", BulkType.Id),
        ("Number", BulkType.Int),
        ("Id", BulkType.Id),
        ("AuthorId", BulkType.Id),
        ("Parent", BulkType.Int),
        ("To", BulkType.Id),
        ("At", BulkType.Moment),
        ("EditedAt", BulkType.Moment),
        ("ThanksCount", BulkType.Int),
        ("ImportedThanks", BulkType.Int),
        ("ImportedFrom", BulkType.Text),
        ("Rendered", BulkType.Int),
        ("Body", BulkType.Text),
        ("BodyHtml", BulkType.Text),
    ];

    public static readonly (string, BulkType)[] Happening =
    [
        ("Id", BulkType.Id),
        ("At", BulkType.Moment),
        ("Actor", BulkType.Id),
        ("ActorRole", BulkType.Int),
        ("Verb", BulkType.Text),
        ("Object", BulkType.Id),
        ("Targets", BulkType.Text),
        ("Group", BulkType.Id),
        ("RewardKnown", BulkType.Bool),
        ("Source", BulkType.Text),
        ("Body", BulkType.Text),
    ];
}
