using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Groups;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Shell;

namespace Xinhuo.Community.Home;

/// <summary>Somebody who has just come and said who they are.</summary>
internal sealed record Newcomer(MemberId Id, string Name, string? Photo, string? City, string Intro);

/// <summary>The people and groups beside what is said: newcomers, who is in the house now, one's groups.</summary>
internal static class Arrivals
{
    private static readonly TimeSpan New = TimeSpan.FromDays(21);
    private static readonly TimeSpan Now = TimeSpan.FromMinutes(15);
    private const int MostNewcomers = 2;
    private const int MostFaces = 8;
    private const int MostGroups = 6;

    /// <summary>Those with the fewest words for them so far come first: nobody greeted them yet.</summary>
    public static Task<List<Newcomer>> Of(XinhuoDb db, MemberId me, DateTimeOffset now)
    {
        var since = now - New;
        return (
            from m in db.Members()
            where m.JoinedAt > since && m.Id != me && m.ErasedAt == null && m.ImportedFrom == null && m.Intro != null && m.Role == Platform.Web.Role.Member
            orderby db.PostMentions().Count(p => p.MemberId == m.Id) + db.Replies().Count(r => r.To == m.Id), m.JoinedAt descending
            select new Newcomer(m.Id, m.Name, m.PhotoUrl, m.City, m.Intro!)
        )
            .Take(MostNewcomers)
            .ToListAsync();
    }

    public static Task<List<GroupCard>> Groups(XinhuoDb db, List<GroupId> mine) =>
        db.Groups()
            .Where(g => mine.Count == 0 ? g.Openness == Openness.Open : mine.Contains(g.Id))
            .OrderByDescending(g => g.LastActivityAt)
            .Take(MostGroups)
            .Cards()
            .ToListAsync();

    public static Task<List<Face>> Here(XinhuoDb db, DateTimeOffset now, Words words)
    {
        var since = now - Now;
        return Drawn(db.Members().Where(m => m.LastSeenAt > since && m.ErasedAt == null).OrderByDescending(m => m.LastSeenAt), words);
    }

    /// <summary>For the front page: those who have a face to show, and a page that its reader may open.</summary>
    public static Task<List<Face>> Faces(XinhuoDb db, Expression<Func<Member, bool>> shown, Words words) =>
        Drawn(db.Members().Where(shown).Where(m => m.PhotoUrl != null && m.ErasedAt == null).OrderByDescending(m => m.LastSeenAt), words);

    private static async Task<List<Face>> Drawn(IQueryable<Member> people, Words words) =>
        [
            .. (
                await people
                    .Take(MostFaces)
                    .Select(m => new
                    {
                        m.Id,
                        m.Name,
                        m.PhotoUrl,
                        m.Role,
                    })
                    .ToListAsync()
            ).Select(m => new Face(m.Name, m.PhotoUrl, $"/people/{m.Id.Value}", NameTagHelper.StaffWord(words, m.Role))),
        ];
}
