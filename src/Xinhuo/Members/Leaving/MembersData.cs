using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.Joining;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Search;

namespace Xinhuo.Members.Leaving;

/// <summary>What Members itself keeps about a person, for taking along and for leaving.</summary>
internal sealed class MembersData(Words words, Blobs blobs, Photos photos) : IPersonalData
{
    public string Room => "members";

    public LeavingWords Describe(Words words) =>
        new(
            [words["members.erase.goes.account"], words["members.erase.goes.profile"], words["members.erase.goes.skills"]],
            [words["members.erase.stays.place"], words["members.erase.stays.history"]]
        );

    public async Task Export(XinhuoDb db, MemberId member, IArchive archive, CancellationToken cancel)
    {
        await archive.Add("profile", words["members.export.profile"], Profile(db, member, cancel), cancel);
        await archive.Add(
            "ownerships",
            words["members.owns.title"],
            from o in Streamed(from o in db.Ownerships() join p in db.Products() on o.ProductId equals p.Id where o.MemberId == member select new { o, p })
            select Row(("product", o.p.NameZh), ("since", o.o.Since), ("until", o.o.Until), ("verified", o.o.VerifiedHow), ("recorded", o.o.RecordedAt)),
            cancel
        );
        await archive.Add(
            "skills",
            words["members.skills.title"],
            from c in Streamed(from c in db.SkillClaims() join s in db.Skills() on c.SkillId equals s.Id where c.MemberId == member select new { c, s })
            select Row(("skill", c.s.NameZh), ("note", c.c.Note), ("at", c.c.At)),
            cancel
        );
        await archive.Add(
            "endorsements",
            words["members.export.endorsements"],
            from e in Streamed(
                from e in db.Endorsements()
                join s in db.Skills() on e.SkillId equals s.Id
                join giver in db.Members() on e.By equals giver.Id
                join about in db.Members() on e.MemberId equals about.Id
                where e.MemberId == member || e.By == member
                select new
                {
                    e,
                    s,
                    giver,
                    about,
                }
            )
            select Row(
                ("skill", e.s.NameZh),
                ("about", e.about.Name),
                ("by", e.giver.Name),
                ("note", e.e.Note),
                ("at", e.e.At),
                ("withdrawn", e.e.WithdrawnAt),
                ("hidden", e.e.HiddenAt)
            ),
            cancel
        );
        await archive.Add(
            "titles",
            words["members.titles"],
            from g in Streamed(from g in db.TitleGrants() join t in db.Titles() on g.TitleId equals t.Id where g.MemberId == member select new { g, t })
            select Row(
                ("title", g.t.NameZh),
                ("why", g.g.Why),
                ("granted", g.g.GrantedAt),
                ("expires", g.g.ExpiresAt),
                ("revoked", g.g.RevokedAt),
                ("revokedWhy", g.g.RevokedWhy)
            ),
            cancel
        );
        await archive.Add(
            "invitations",
            words["members.invitations.title"],
            from i in Streamed(db.Set<Invitation>().Where(i => i.CreatedBy == member))
            select Row(("words", i.Words), ("at", i.CreatedAt), ("expires", i.ExpiresAt), ("uses", i.Uses)),
            cancel
        );
        await archive.Add(
            "sessions",
            words["members.sessions.title"],
            from s in Streamed(db.Set<Session>().Where(s => s.MemberId == member))
            select Row(("browser", s.Browser), ("started", s.StartedAt), ("seen", s.LastSeenAt), ("ended", s.EndedAt)),
            cancel
        );
        await archive.Add(
            "acts",
            words["members.export.acts"],
            from h in Streamed(db.Set<HappeningRow>().Where(h => h.Actor == member.Value).OrderBy(h => h.At))
            select Row(("at", h.At), ("what", h.Verb), ("object", h.Object), ("source", h.Source)),
            cancel
        );
        await foreach (var photo in Streamed(db.Set<Photo>().Where(p => p.Owner == member.Value)).WithCancellation(cancel))
            if (blobs.Open(BlobId.Parse(photo.Large)) is { } bytes)
                await using (bytes)
                    await archive.Add($"photos/{photo.Id.Value:N}.jpg", bytes, cancel);
    }

    public async Task Erase(XinhuoDb db, MemberId member, DateTimeOffset now)
    {
        await db.Set<Account>().Where(a => a.Id == member.Value).ExecuteDeleteAsync();
        await db.Set<Session>().Where(s => s.MemberId == member).ExecuteDeleteAsync();
        await db.Set<Invitation>()
            .Where(i => i.CreatedBy == member)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.Words, (string?)null).SetProperty(x => x.WithdrawnAt, x => x.WithdrawnAt ?? now));
        await db.Ownerships().Where(o => o.MemberId == member).ExecuteDeleteAsync();
        await db.SkillClaims().Where(c => c.MemberId == member).ExecuteDeleteAsync();
        await db.SkillCredits().Where(c => c.MemberId == member).ExecuteDeleteAsync();
        await db.Endorsements().Where(e => e.MemberId == member).ExecuteDeleteAsync();
        // What they said about others goes with their name: nobody could ask them about it any more.
        await db.Endorsements()
            .Where(e => e.By == member)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.Note, (string?)null).SetProperty(x => x.WithdrawnAt, x => x.WithdrawnAt ?? now));
        await db.TitleGrants().Where(g => g.MemberId == member).ExecuteDeleteAsync();
        // What posts and covers show has no owner by now: the rooms that show it have seen to that.
        await photos.Remove(db, await db.Set<Photo>().AsNoTracking().Where(p => p.Owner == member.Value).ToListAsync());
        await db.Members()
            .Where(m => m.Id == member)
            .ExecuteUpdateAsync(m =>
                m.SetProperty(x => x.Name, Member.GoneName)
                    .SetProperty(x => x.NameKey, (string?)null)
                    .SetProperty(x => x.ErasedAt, now)
                    .SetProperty(x => x.PhotoUrl, (string?)null)
                    .SetProperty(x => x.PortraitUrl, (string?)null)
                    .SetProperty(x => x.Province, (string?)null)
                    .SetProperty(x => x.City, (string?)null)
                    .SetProperty(x => x.Occupation, (string?)null)
                    .SetProperty(x => x.Hobbies, (string?)null)
                    .SetProperty(x => x.Makes, (string?)null)
                    .SetProperty(x => x.Intro, (string?)null)
                    .SetProperty(x => x.IntroducedAt, (DateTimeOffset?)null)
                    .SetProperty(x => x.LastSeenAt, (DateTimeOffset?)null)
                    .SetProperty(x => x.InvitationId, (Guid?)null)
                    .SetProperty(x => x.Role, Platform.Web.Role.Member)
            );
        await db.Remove(MemberSearch.Kind, member.Value);
    }

    private static async IAsyncEnumerable<IReadOnlyDictionary<string, object?>> Profile(
        XinhuoDb db,
        MemberId member,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        var m = await db.Members().AsNoTracking().SingleAsync(x => x.Id == member, cancel);
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == member.Value, cancel);
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>()
            .AsNoTracking()
            .Where(p => p.UserId == member.Value)
            .Select(p => p.Data.Name)
            .ToListAsync(cancel);
        yield return Row(
            ("id", m.Id.Value),
            ("name", m.Name),
            ("email", account?.Email),
            ("role", m.Role.ToString()),
            ("joined", m.JoinedAt),
            ("province", m.Province),
            ("city", m.City),
            ("occupation", m.Occupation),
            ("hobbies", m.Hobbies),
            ("makes", m.Makes),
            ("introduction", m.Intro),
            ("introduced", m.IntroducedAt),
            ("language", m.Language),
            ("offMapSince", m.OffMapSince),
            ("importedFrom", m.ImportedFrom),
            ("lastSeen", m.LastSeenAt),
            ("restraint", m.Restraint?.ToString()),
            ("restrainedUntil", m.RestrainedUntil),
            ("passkeys", passkeys)
        );
    }

    private static IAsyncEnumerable<T> Streamed<T>(IQueryable<T> query)
        where T : class => query.AsNoTracking().AsAsyncEnumerable();

    private static IReadOnlyDictionary<string, object?> Row(params (string Name, object? Value)[] values) => values.ToDictionary(v => v.Name, v => v.Value);
}
