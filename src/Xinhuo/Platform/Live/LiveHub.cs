using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Xinhuo.Platform.Live;

/// <summary>
/// Carries live messages to the streams of this process, and through PostgreSQL to those of the others. A stream that cannot keep up is
/// ended, not thinned: its browser comes back, catches up from the database and has missed nothing.
/// </summary>
public sealed class LiveHub
{
    private const int MostWaiting = 256;
    private const int MostAbroad = 10_000;

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Ear, byte>> _channels = new(StringComparer.Ordinal);

    /// <summary>What waits to be whispered to the other processes; what does not fit is dropped, for it is a hint only.</summary>
    private readonly Channel<LiveMessage> _abroad = Channel.CreateBounded<LiveMessage>(
        new BoundedChannelOptions(MostAbroad) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest }
    );

    /// <summary>Set where another process-crossing carrier brings our own messages back to us too.</summary>
    internal bool CarriedByDatabase { get; set; }

    /// <summary>Overhears every message of this process, for caches that must forget: quick, and never throws.</summary>
    public event Action<LiveMessage>? Overheard;

    /// <summary>Nobody knows what was said: whoever remembers something by what it overheard forgets it.</summary>
    public event Action? Missed;

    internal ChannelReader<LiveMessage> Abroad => _abroad.Reader;

    public int Streams => _channels.Values.Sum(c => c.Count);

    /// <summary>Starts listening to several channels at once. Subscribe first, then read what was missed, and drop doubles.</summary>
    public Ear Listen(params IEnumerable<string> channels)
    {
        var ear = new Ear(this, [.. channels]);
        lock (_channels)
            foreach (var channel in ear.Channels)
                _channels.GetOrAdd(channel, _ => new()).TryAdd(ear, 0);
        return ear;
    }

    internal void Publish(LiveMessage message)
    {
        if (!CarriedByDatabase)
            Deliver(message);
        else
            Overheard?.Invoke(message);
    }

    /// <summary>A hint: heard here at once, and by the other processes when it is their turn.</summary>
    internal void Whisper(LiveMessage message)
    {
        Deliver(message);
        if (CarriedByDatabase)
            _abroad.Writer.TryWrite(message);
    }

    internal void Deliver(LiveMessage message)
    {
        Overheard?.Invoke(message);
        if (_channels.TryGetValue(message.Channel, out var ears))
            foreach (var ear in ears.Keys)
                if (!ear.Queue.Writer.TryWrite(message))
                    ear.Queue.Writer.TryComplete();
    }

    /// <summary>The carrier lost its connection: what was said meanwhile is unknown, so every stream must come back and catch up.</summary>
    internal void EndAll()
    {
        Missed?.Invoke();
        foreach (var ear in _channels.Values.SelectMany(c => c.Keys))
            ear.Queue.Writer.TryComplete();
    }

    /// <summary>One open stream's place to hear.</summary>
    public sealed class Ear(LiveHub hub, IReadOnlyList<string> channels) : IDisposable
    {
        internal Channel<LiveMessage> Queue { get; } = Channel.CreateBounded<LiveMessage>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

        public IReadOnlyList<string> Channels => channels;

        public IAsyncEnumerable<LiveMessage> Messages(CancellationToken cancel) => Queue.Reader.ReadAllAsync(cancel);

        public ChannelReader<LiveMessage> Reader => Queue.Reader;

        /// <summary>Ends the stream: it hears what waits and no more.</summary>
        public void End() => Queue.Writer.TryComplete();

        public void Dispose()
        {
            lock (hub._channels)
                foreach (var channel in channels)
                    if (hub._channels.TryGetValue(channel, out var ears))
                    {
                        ears.TryRemove(this, out _);
                        if (ears.IsEmpty)
                            hub._channels.TryRemove(channel, out _);
                    }
        }
    }
}
