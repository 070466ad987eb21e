using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Notices.Oneself;

/// <summary>Tells a member what others did for them: a title, a word for a skill, a verified thing, the guest they invited.</summary>
internal sealed class TellOfOneself
    : IListener<TitleGranted>,
        IListener<SkillEndorsed>,
        IListener<OwnershipVerified>,
        IListener<OwnershipReturned>,
        IListener<MemberJoined>
{
    public const string Kind = "self";

    public Task Hear(TitleGranted granted, Heard heard, XinhuoDb db) => Tell(db, heard, granted.Member, "notices.title-granted", Page(granted.Member));

    public Task Hear(SkillEndorsed endorsed, Heard heard, XinhuoDb db) => Tell(db, heard, endorsed.Member, "notices.endorsed", Page(endorsed.Member));

    public Task Hear(OwnershipVerified verified, Heard heard, XinhuoDb db) =>
        verified.How is null ? Task.CompletedTask : Tell(db, heard, verified.Member, "notices.verified", "/me/ownerships");

    public Task Hear(OwnershipReturned returned, Heard heard, XinhuoDb db) =>
        returned.Back ? Tell(db, heard, returned.Member, "notices.returned", "/me/ownerships") : Task.CompletedTask;

    public Task Hear(MemberJoined joined, Heard heard, XinhuoDb db) =>
        joined.InvitedBy is { } inviter ? Tell(db, heard, inviter, "notices.came", Page(joined.Member)) : Task.CompletedTask;

    private static Task Tell(XinhuoDb db, Heard heard, MemberId member, string word, string href) =>
        db.Notify(heard, [member], new Tidings(Kind, word, href, $"self:{heard.Id:N}"));

    private static string Page(MemberId member) => $"/people/{member.Value}";
}
