using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Teams;

/// <summary>
/// The team gives what it made to the brief it answers, with words and where it can be seen. With fewer people or roles than the brief needs it is refused in words that
/// say which; nothing of it is lost.
/// </summary>
internal static class HandIn
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TeamId id, string? words, string? link, DateTimeOffset now)
    {
        if (await TeamStanding.Alone(db, me, id) is not { IsIn: true, Team: { BriefId: { } of } team })
            return Refusal.NotFound;
        var brief = await db.Briefs().SingleAsync(b => b.Id == of);
        var said = CleanText.Lines(words, Team.MostHandInCharacters, Team.MostHandInCharacters * 4);
        var address = Address(link);
        var refusal = Refusal.All(
            team.IsEnded ? Refusal.Of("cocreation.team.is-over") : null,
            !team.IsConfirmed ? Refusal.Of("cocreation.hand-in.not-confirmed") : null,
            team.HandedInAt is null && brief.IsOver(now) ? Refusal.Of("cocreation.brief.is-over") : null,
            said.Refusal switch
            {
                TextRefusal.None => null,
                TextRefusal.Empty => Refusal.On("Words", "cocreation.hand-in.words-missing"),
                _ => Refusal.On("Words", "cocreation.field.long", Team.MostHandInCharacters),
            },
            !string.IsNullOrWhiteSpace(link) && address is null ? Refusal.On("Link", "cocreation.hand-in.link-wrong") : null,
            await Missing(db, team, brief)
        );
        if (refusal is not null)
            return refusal;
        team.HandIn(me.Member(), said.Text, address, now);
        db.Record(me, now, new TeamHandedIn(id, of, me.Member()));
        return Nothing.Value;
    }

    /// <summary>On the web; null: none, or none that can be linked.</summary>
    private static string? Address(string? typed) =>
        SafeAddress.TryRead(typed, out var address)
        && address.Length <= Team.MostLinkCharacters
        && address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && SafeAddress.IsOutside(address)
            ? address
            : null;

    /// <summary>What a team still lacks for its brief, in words; null: nothing.</summary>
    public static async Task<Refusal?> Missing(XinhuoDb db, Team team, Brief brief)
    {
        var seats = await db.TeamSeats().Where(s => s.TeamId == team.Id && s.MemberId != null).Select(s => new { s.SkillId, s.MemberId }).ToListAsync();
        var roles = await db.BriefRoles()
            .Where(r => r.BriefId == brief.Id)
            .Join(db.Skills(), r => r.SkillId, s => s.Id, (r, s) => new { Skill = s, r.Count })
            .ToListAsync();
        var people = seats.Select(s => s.MemberId).Distinct().Count();
        var lacking = roles
            .Select(r => (r.Skill, Left: r.Count - seats.Where(s => s.SkillId == r.Skill.Id).Select(s => s.MemberId).Distinct().Count()))
            .Where(r => r.Left > 0)
            .ToList();
        return Refusal.All(
            people < brief.LeastPeople ? Refusal.Of("cocreation.hand-in.people", brief.LeastPeople, people) : null,
            lacking.Count > 0
                ? Refusal.Of(
                    "cocreation.hand-in.roles",
                    string.Join(Words.ReaderIsEnglish ? ", " : "、", lacking.Select(r => r.Left > 1 ? $"{r.Skill.Name} × {r.Left}" : r.Skill.Name))
                )
                : null
        );
    }
}
