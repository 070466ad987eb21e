using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Telling;

/// <summary>Tells what happens at a group's door: somebody asks to come in, is invited, let in or not, or becomes its host. Heard twice, the notice is there already.</summary>
internal sealed class TellAtTheDoor
    : IListener<GroupAsked>,
        IListener<GroupAskWaits>,
        IListener<GroupInvited>,
        IListener<GroupJoined>,
        IListener<GroupRefused>,
        IListener<GroupHostNamed>
{
    public Task Hear(GroupAsked asked, Heard heard, XinhuoDb db) =>
        Tell(db, heard, asked.Group, asked.Hosts, "community.notice.asked", inside: true, path: "/people");

    public Task Hear(GroupAskWaits waits, Heard heard, XinhuoDb db) =>
        Tell(
            db,
            heard,
            waits.Group,
            waits.Hosts,
            waits.House ? "community.notice.waits.house" : "community.notice.waits",
            inside: !waits.House,
            path: "/people"
        );

    public Task Hear(GroupInvited invited, Heard heard, XinhuoDb db) =>
        Tell(db, heard, invited.Group, [invited.Member], "community.notice.invited", inside: false);

    public Task Hear(GroupJoined joined, Heard heard, XinhuoDb db) =>
        joined.LetInBy is null ? Task.CompletedTask : Tell(db, heard, joined.Group, [joined.Member], "community.notice.let-in", inside: true);

    public Task Hear(GroupRefused refused, Heard heard, XinhuoDb db) =>
        Tell(db, heard, refused.Group, [refused.Member], "community.notice.not-this-time", inside: false);

    public Task Hear(GroupHostNamed named, Heard heard, XinhuoDb db) =>
        Tell(db, heard, named.Group, [named.Member], "community.notice.host-named", inside: true);

    /// <param name="inside">Only for who is in the group when they look: a guest at a hidden door who was invited must hear of it from outside.</param>
    private static async Task Tell(XinhuoDb db, Heard heard, GroupId id, IEnumerable<MemberId> members, string word, bool inside, string path = "")
    {
        if (await db.Groups().SingleOrDefaultAsync(g => g.Id == id) is not { } group)
            return;
        await db.Notify(
            heard,
            members,
            new Tidings("group", word, group.Href + path, $"door:{heard.Id:N}")
            {
                Values = [group.Name],
                Thing = id.Value,
                Regardless = inside,
                Audience = inside ? $"group:{id.Value}" : null,
            }
        );
    }
}
