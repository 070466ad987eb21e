using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Experiences.Letters;

/// <summary>A letter as its author's list shows it. Silence and a no look the same.</summary>
/// <param name="State">"comes", "not-now", "silent".</param>
internal sealed record SentLetter(LetterId Id, MemberId To, string Name, string? Photo, string State, DateTimeOffset SentAt, DateTimeOffset? WaitsSince)
{
    public string Href => $"/letters/{Id.Value}";
    public string Person => $"/people/{To.Value}";

    /// <summary>Those that wait for a word first, the longest waiting at the top; then the newest.</summary>
    public static async Task<IReadOnlyList<SentLetter>> Of(XinhuoDb db, ExperienceId experience, MemberId author)
    {
        var letters = await (
            from l in db.Set<Letter>()
            where l.ExperienceId == experience && l.AuthorId == author
            join m in db.Members() on l.To equals m.Id
            select new
            {
                l.Id,
                l.To,
                m.Name,
                m.PhotoUrl,
                l.AcceptedAt,
                l.NotNowAt,
                l.SentAt,
                l.WaitsSince,
            }
        ).ToListAsync();
        return
        [
            .. letters
                .OrderBy(l => l.WaitsSince ?? DateTimeOffset.MaxValue)
                .ThenByDescending(l => l.SentAt)
                .ThenBy(l => l.Name, StringComparer.CurrentCulture)
                .Select(l => new SentLetter(
                    l.Id,
                    l.To,
                    l.Name,
                    l.PhotoUrl,
                    l.AcceptedAt is not null ? "comes"
                        : l.NotNowAt is not null ? "not-now"
                        : "silent",
                    l.SentAt,
                    l.WaitsSince
                )),
        ];
    }
}
