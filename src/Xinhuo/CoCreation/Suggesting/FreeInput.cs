using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>What somebody says with "I am free".</summary>
internal sealed class FreeInput
{
    private const int MostDays = 366;

    /// <summary>Skills, by their names in addresses.</summary>
    public List<string> Roles { get; set; } = [];
    public string? Words { get; set; }

    /// <summary>The last day; null: until they say so.</summary>
    public DateOnly? Until { get; set; }

    internal static FreeInput Of(FreeAgent agent, IEnumerable<string> roles, CommunityZone zone) =>
        new()
        {
            Roles = [.. roles],
            Words = agent.Words,
            Until = agent.Until is { } until ? zone.Day(until.AddTicks(-1)) : null,
        };

    internal async Task<Outcome<FreeTerms>> Read(XinhuoDb db, CommunityZone zone, DateTimeOffset now)
    {
        var words = CleanText.Line(Words, FreeAgent.MostWordsCharacters, FreeAgent.MostWordsCharacters * 8);
        var named = Roles.Where(r => !string.IsNullOrWhiteSpace(r)).Distinct().Take(40).ToList();
        var skills = await db.Skills().Where(s => named.Contains(s.Slug) && s.RetiredAt == null).Select(s => s.Id).ToListAsync();
        var today = zone.Day(now);
        var wrong = Refusal.All(
            named.Count == 0 ? Refusal.On("Roles", "cocreation.suggesting.roles.missing")
                : named.Count > FreeAgent.MostRoles ? Refusal.On("Roles", "cocreation.suggesting.roles.many", FreeAgent.MostRoles)
                : skills.Count < named.Count ? Refusal.On("Roles", "cocreation.suggesting.roles.unknown")
                : null,
            words.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy
                ? Refusal.On("Words", "cocreation.suggesting.words.long", FreeAgent.MostWordsCharacters)
                : null,
            Until < today ? Refusal.On("Until", "cocreation.suggesting.until.past")
                : Until > today.AddDays(MostDays) ? Refusal.On("Until", "cocreation.suggesting.until.far")
                : null
        );
        return wrong is not null ? wrong : new FreeTerms(skills, words.Text.Length == 0 ? null : words.Text, Until is { } day ? zone.EndOf(day) : null);
    }
}

/// <summary>For which roles, in what words and until when, checked.</summary>
internal sealed record FreeTerms(IReadOnlyList<SkillId> Roles, string? Words, DateTimeOffset? Until);
