using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices.Digest;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Notices.Choosing;

/// <summary>What Notices keeps about a person: what they were told, and how they wanted to be told. All of it goes with them.</summary>
internal sealed class NoticesOfPerson(Words words) : IPersonalData
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
        await db.Set<DigestSent>().Where(s => s.MemberId == member).ExecuteDeleteAsync();
    }

    private async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Told(XinhuoDb db, MemberId member, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (
            var notice in db.Notices().AsNoTracking().Where(n => n.MemberId == member).OrderBy(n => n.Id).AsAsyncEnumerable().WithCancellation(cancel)
        )
            yield return new Dictionary<string, object?>
            {
                ["at"] = notice.At,
                ["kind"] = notice.Kind,
                ["words"] = words[notice.Word, ["…", .. notice.Said]],
                ["quote"] = notice.Quote,
                ["href"] = notice.Href,
                ["readAt"] = notice.ReadAt,
            };
    }
}
