using System.Collections.Frozen;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;

namespace Xinhuo.Platform.Happenings;

/// <summary>
/// What prompted an act (law 5): the whole rule, in one place (docs/decisions/0501). What happens inside a prompt's own place is prompted by it, always; what a member
/// does within the window of the newest prompt that reached them is prompted by that, where it was for them as a person, or about the thing, group or
/// project that it happens to. A doubt counts as prompted.
/// </summary>
public sealed class Prompting(ReadingDbs reading, CommunityClock clock, LiveHub hub, Settings settings)
{
    public const string DaysSetting = "prompting.days";
    public const int DaysByDefault = 7;
    public const int MostDays = 60;
    private const string Memory = "prompts";

    private readonly Recent<FrozenDictionary<Guid, PromptReach[]>> _reached = new(
        hub,
        clock,
        Memory,
        (_, now) => Read(reading, now - TimeSpan.FromDays(MostDays))
    );

    /// <summary>For so long after it reached somebody a prompt counts as what led to their acts.</summary>
    public TimeSpan Window =>
        TimeSpan.FromDays(int.TryParse(settings[DaysSetting], CultureInfo.InvariantCulture, out var days) ? Math.Clamp(days, 0, MostDays) : DaysByDefault);

    /// <summary>Null: it came by itself.</summary>
    public Guid? Behind(Actor by, DateTimeOffset at, IHappening happening) =>
        happening.Inside ?? (by.Id is { } member && !by.IsStaff ? Newest(member, at, happening)?.Prompt : null);

    /// <summary>Says, within an act, that a prompt reached somebody.</summary>
    /// <param name="about">The thing, group or project it was about; null: it was for them as a person.</param>
    public static void Reach(XinhuoDb db, Guid member, PromptKind kind, Guid prompt, DateTimeOffset at, Guid? about = null)
    {
        db.Add(
            new PromptReach
            {
                Id = Guid.CreateVersion7(at),
                MemberId = member,
                Prompt = prompt,
                Kind = kind,
                About = about,
                At = at,
            }
        );
        Recent.Changed(db, Memory);
    }

    private PromptReach? Newest(Guid member, DateTimeOffset at, IHappening happening)
    {
        var since = at - Window;
        return _reached
            .Now()
            .GetValueOrDefault(member, [])
            .FirstOrDefault(r =>
                r.At > since && r.At <= at && (r.About is null || r.About == happening.Object || r.About == happening.Group || r.About == happening.Project)
            );
    }

    /// <summary>The newest first.</summary>
    private static FrozenDictionary<Guid, PromptReach[]> Read(ReadingDbs reading, DateTimeOffset since)
    {
        using var db = reading.Create();
        return db.Set<PromptReach>()
            .Where(r => r.At > since)
            .OrderByDescending(r => r.At)
            .ThenByDescending(r => r.Id)
            .AsEnumerable()
            .GroupBy(r => r.MemberId)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }
}
