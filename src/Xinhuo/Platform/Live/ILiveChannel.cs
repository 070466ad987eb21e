using Xinhuo.Platform.Web;

namespace Xinhuo.Platform.Live;

/// <summary>What a room of the house adds to streams that stand in its channels: the words of a message that only wakes, and a line at each pulse.</summary>
public interface ILiveChannel
{
    /// <summary>The channels' kind: "room" for "room:{id}".</summary>
    string Kind { get; }

    /// <summary>What this reader's browser is told of a message, in their language; null: nothing.</summary>
    ValueTask<string?> Say(LiveMessage message, Viewer reader);

    /// <summary>A stream of this reader's opened; each is closed again, whichever way it ends.</summary>
    void Opened(Guid id, Viewer reader);

    void Closed(Guid id, Viewer reader);

    /// <summary>Told as the stream opens and at each of its pulses; null: nothing.</summary>
    ValueTask<(string Kind, string Data)?> Pulse(Guid id, Viewer reader);
}
