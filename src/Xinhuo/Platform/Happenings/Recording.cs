using System.Text.Json;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Happenings;

/// <summary>What an act records, in the transaction that did it.</summary>
public static class Recording
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new IdJson() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Adds a happening, and a place in the outbox where somebody listens to it.</summary>
    public static void Record<T>(this XinhuoDb db, Actor by, DateTimeOffset at, T happening, bool rewardKnown = false)
        where T : IHappening
    {
        var row = Row(by, at, happening, db.Prompting.Behind(by, at, happening), rewardKnown);
        db.Add(row);
        if (!db.Listeners.AnybodyHears(T.Verb))
            return;
        db.Add(new OutboxRow { HappeningId = row.Id, DueAt = at });
        db.Afterwards(Courier.Wake);
    }

    /// <summary>The row alone, for imports that write thousands at once and tell listeners in bulk.</summary>
    public static HappeningRow Row<T>(Actor by, DateTimeOffset at, T happening, Guid? promptedBy = null, bool rewardKnown = false)
        where T : IHappening =>
        new()
        {
            Id = Guid.CreateVersion7(at),
            At = at,
            Actor = by.Id,
            ActorRole = by.Role,
            Verb = T.Verb,
            Object = happening.Object,
            Targets = happening.Targets.Count == 0 ? null : string.Join(' ', happening.Targets),
            Group = happening.Group,
            Project = happening.Project,
            PromptedBy = promptedBy,
            RewardKnown = rewardKnown,
            Source = by.Source,
            Body = JsonSerializer.Serialize(happening, Json),
        };
}
