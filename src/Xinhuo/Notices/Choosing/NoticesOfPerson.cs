using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices.Digest;
using Xinhuo.Notices.Pushing;
using Xinhuo.Notices.Reading;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Notices.Choosing;

/// <summary>What Notices keeps about a person: what they were told, and how they wanted to be told. All of it goes with them.</summary>
internal sealed class NoticesOfPerson(Words words, Audiences audiences) : IPersonalData
{
    public string Room => "notices";

    public LeavingWords Describe(Words words) => new([words["notices.goes"]], []);

    public Task Export(XinhuoDb db, MemberId member, IArchive archive, CancellationToken cancel) =>
        archive.Add("notices", words["notices.title"], Told(db, member, cancel), cancel);

    public async Task Erase(XinhuoDb db, MemberId member, DateTimeOffset now)
    {
        await db.Notices().Where(n => n.MemberId == member).ExecuteDeleteAsync();
        // What others were told of this person stays, without their words.
        await db.Notices().Where(n => n.ActorId == member && n.Quote != null).ExecuteUpdateAsync(n => n.SetProperty(x => x.Quote, (string?)null));
        await db.Set<NoticeChoices>().Where(c => c.MemberId == member).ExecuteDeleteAsync();
        await db.Set<PushDevice>().Where(d => d.MemberId == member).ExecuteDeleteAsync();
        await db.Set<DigestSent>().Where(s => s.MemberId == member).ExecuteDeleteAsync();
    }

    private async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Told(XinhuoDb db, MemberId member, [EnumeratorCancellation] CancellationToken cancel)
    {
        var me = new Viewer { Id = member.Value, Role = Role.Member };
        var held = new Dictionary<string, bool>();
        await foreach (
            var notice in db.Notices().AsNoTracking().Where(n => n.MemberId == member).OrderBy(n => n.Id).AsAsyncEnumerable().WithCancellation(cancel)
        )
        {
            // As in the list: of a group that is closed to them now nothing is said.
            if (notice.Audience is { } audience && !held.ContainsKey(audience))
                held[audience] = await audiences.Holds(audience, me, db);
            var open = notice.Audience is null || held[notice.Audience];
            yield return new Dictionary<string, object?>
            {
                ["at"] = notice.At,
                ["kind"] = notice.Kind,
                ["words"] = open ? NoticeList.Say(words, notice, "…") : null,
                ["quote"] = open ? notice.Quote : null,
                ["href"] = notice.Href,
                ["readAt"] = notice.ReadAt,
            };
        }
    }
}
