using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Notices.Oneself;

/// <summary>Tells a member whatever changes who may come in under their name. The house tells it, since whoever did it may not be they.</summary>
internal sealed class TellOfAccount : IListener<ResetLinkMade>, IListener<RoleChanged>, IListener<PasskeyAdded>, IListener<PasswordChanged>
{
    public const string Kind = "account";

    public Task Hear(ResetLinkMade made, Heard heard, XinhuoDb db) => Tell(db, heard, made.Member, "notices.reset-made", "/me/sessions");

    public Task Hear(RoleChanged changed, Heard heard, XinhuoDb db) => Tell(db, heard, changed.Member, "notices.role", "/me");

    public Task Hear(PasskeyAdded added, Heard heard, XinhuoDb db) => Tell(db, ByTheHouse(heard), added.Member, "notices.passkey-added", "/me/passkeys");

    public Task Hear(PasswordChanged changed, Heard heard, XinhuoDb db) =>
        Tell(db, ByTheHouse(heard), changed.Member, "notices.password-changed", "/me/sessions");

    private static Heard ByTheHouse(Heard heard) => heard with { By = Actor.House };

    private static Task Tell(XinhuoDb db, Heard heard, MemberId member, string word, string href) =>
        db.Notify(heard, [member], new Tidings(Kind, word, href, $"account:{heard.Id:N}") { Regardless = true });
}
