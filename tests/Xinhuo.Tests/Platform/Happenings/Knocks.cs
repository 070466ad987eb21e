using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Tests.Platform.Happenings;

/// <summary>A happening that only the courier's tests know: somebody knocked.</summary>
internal sealed record Knocked(Guid Object, string Where) : IHappening
{
    public static string Verb => "test.knocked";

    public static Task<Guid> At(App app, string where) =>
        app.Acts.Run(async db =>
        {
            await Task.Yield();
            var id = Guid.CreateVersion7(app.Clock.Now);
            db.Record(Actor.House, app.Time.Now, new Knocked(id, where));
            return id;
        });
}

/// <summary>Writes down each knock: one row a knock and listener, so that a doubled one would break the key.</summary>
internal sealed class WriteItDown : IListener<Knocked>
{
    public async Task Hear(Knocked knocked, Heard heard, XinhuoDb db)
    {
        db.Add(new SettingRow { Key = $"knock-{knocked.Object}", Value = knocked.Where });
        await db.Set<SettingRow>().Where(s => s.Key == "knocks").ExecuteUpdateAsync(s => s.SetProperty(x => x.Value, x => x.Value + "x"));
    }
}

/// <summary>A listener that stumbles as often as it is told to, after having written.</summary>
internal sealed class Stumble(Stumble.Plan plan) : IListener<Knocked>
{
    public async Task Hear(Knocked knocked, Heard heard, XinhuoDb db)
    {
        plan.Tries.Enqueue(heard.At);
        db.Add(new SettingRow { Key = $"stumble-{knocked.Object}", Value = "heard" });
        await db.SaveChangesAsync();
        if (plan.Tries.Count <= plan.Failures)
            throw new InvalidDataException("the door is stuck");
    }

    internal sealed class Plan(int failures)
    {
        public int Failures { get; set; } = failures;
        public ConcurrentQueue<DateTimeOffset> Tries { get; } = new();
    }
}
