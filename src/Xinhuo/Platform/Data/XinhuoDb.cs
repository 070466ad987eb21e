using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Live;

namespace Xinhuo.Platform.Data;

/// <summary>
/// The one context. It knows no module: each room brings its configurations, found in the assembly, and extension methods such as
/// <c>db.Topics()</c>. Reading is free; writing goes through <see cref="Acts"/>, and saving outside of it throws.
/// </summary>
public sealed class XinhuoDb(DbContextOptions<XinhuoDb> options) : DbContext(options)
{
    /// <summary>Set by the door while an act runs in it.</summary>
    internal bool InsideAct { get; set; }

    /// <summary>Set by the door too: who will hear what the act records.</summary>
    internal Listeners Listeners
    {
        get => field ?? throw OutsideOfAct();
        set;
    }

    /// <summary>Set by the door too: what hosts set, as this process remembers it.</summary>
    internal Settings Settings
    {
        get => field ?? throw OutsideOfAct();
        set;
    }

    /// <summary>Set by the door too: what prompted an act.</summary>
    internal Prompting Prompting
    {
        get => field ?? throw OutsideOfAct();
        set;
    }

    /// <summary>What is told to live streams once the act is committed, never before.</summary>
    internal List<LiveMessage> Announcements { get; } = [];

    /// <summary>What open pages are told in passing once the act is committed: see <see cref="Whisper"/>.</summary>
    internal List<LiveMessage> Whispers { get; } = [];

    /// <summary>What is done once the act is committed: emptying a cache, waking the courier.</summary>
    internal List<Action> AfterCommit { get; } = [];

    /// <summary>What happens instead of its disposal, while it is on loan from a pool.</summary>
    internal Action<XinhuoDb>? GiveBack { get; set; }

    /// <summary>Tells everybody who listens to <paramref name="channel"/>, in every process, after the commit.</summary>
    public void Announce(string channel, string kind, string data = "") => Announcements.Add(new LiveMessage(channel, kind, data).Checked());

    /// <summary>
    /// As <see cref="Announce"/>, for hints that a page in view is no longer the newest: nothing is lost where one is not heard, so it costs the act
    /// nothing. In this process it is heard at once, in the others a moment later, many in one breath.
    /// </summary>
    public void Whisper(string channel, string kind, string data = "") => Whispers.Add(new LiveMessage(channel, kind, data).Checked());

    public void Afterwards(Action action) => AfterCommit.Add(action);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        MustBeInside();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        MustBeInside();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override void Dispose()
    {
        if (GiveBack is { } give)
            give(this);
        else
            base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        if (GiveBack is not { } give)
            return base.DisposeAsync();
        give(this);
        return ValueTask.CompletedTask;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(XinhuoDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var id in Ids.All)
            configurationBuilder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        // SQLite has no moment type: UTC ticks sort and compare. PostgreSQL keeps timestamptz.
        if (this.IsSqlite())
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
    }

    private void MustBeInside()
    {
        if (!InsideAct)
            throw OutsideOfAct();
    }

    private static InvalidOperationException OutsideOfAct() => new("Write through Acts.Run: it opens the transaction, records happenings and commits.");

    private sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
