using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Notices;

/// <summary>Something only these tests know: somebody waved at somebody, perhaps behind a door.</summary>
internal sealed record Waved(Guid Object, IReadOnlyList<MemberId> At, string Kind, string Words, Guid? Door, Guid? Thing) : IHappening
{
    public static string Verb => "test.waved";
    Guid? IHappening.Group => Door;

    public static async Task By(
        App app,
        Visitor waver,
        IEnumerable<Visitor> at,
        string words = "在那边",
        string kind = "wave",
        Guid? door = null,
        Guid? thing = null
    )
    {
        await app.Acts.Run(async db =>
        {
            await Task.Yield();
            db.Record(
                new Actor(waver.Id, Role.Member),
                app.Time.Now,
                new Waved(Guid.CreateVersion7(app.Time.Now), [.. at.Select(v => new MemberId(v.Id))], kind, words, door, thing)
            );
        });
        await app.Settle();
    }

    public static Task By(App app, Visitor waver, Visitor at, string words = "在那边", string kind = "wave", Guid? door = null, Guid? thing = null) =>
        By(app, waver, [at], words, kind, door, thing);

    public static void Known(IServiceCollection services) =>
        services
            .AddListener<Waved, TellWaved>()
            .AddSingleton(new NoticeKind("wave", "notices.today", "hand", 900))
            .AddSingleton(new NoticeKind("cheer", "notices.yesterday", "heart", 901, Flies: true))
            .AddSingleton<Doors>()
            .AddSingleton<IAudience>(s => s.GetRequiredService<Doors>());
}

internal sealed class TellWaved : IListener<Waved>
{
    public Task Hear(Waved waved, Heard heard, XinhuoDb db) =>
        db.Notify(
            heard,
            waved.At,
            new Tidings(waved.Kind, "notices.letter.subject.single", $"/waves/{waved.Object}", $"wave:{waved.Object}")
            {
                Quote = waved.Words,
                Together = waved.Thing is { } thing ? $"wave:{thing}" : null,
                Thing = waved.Thing,
                Audience = waved.Door is { } door ? $"door:{door}" : null,
            }
        );
}

/// <summary>Doors that are open to those inside.</summary>
internal sealed class Doors : IAudience
{
    public HashSet<(Guid Door, Guid Member)> Inside { get; } = [];

    public string Kind => "door";

    public ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db) => ValueTask.FromResult(viewer.Id is { } member && Inside.Contains((id, member)));
}
