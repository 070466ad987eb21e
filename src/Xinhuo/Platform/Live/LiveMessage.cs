using System.Text;
using System.Text.Json;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Platform.Live;

/// <summary>A word to the streams that listen to a channel: small, because PostgreSQL carries at most 8,000 bytes of it.</summary>
/// <param name="Channel">"member:{id}", "topic:{id}": who may listen is decided when the stream is opened.</param>
/// <param name="Kind">What it is, and the name of the event in the browser.</param>
/// <param name="Data">JSON, or empty.</param>
public sealed record LiveMessage(string Channel, string Kind, string Data)
{
    private const int MostBytes = 7_900;

    /// <summary>Refuses on both engines what only one of them could carry.</summary>
    internal LiveMessage Checked() =>
        Encoding.UTF8.GetByteCount(ToJson()) <= MostBytes
            ? this
            : throw new ArgumentException($"A live message of {Data.Length} characters to {Channel} is too long: send an id and let the stream read the rest.");

    internal string ToJson() => JsonSerializer.Serialize(this, Recording.Json);

    internal static LiveMessage FromJson(string text) => JsonSerializer.Deserialize<LiveMessage>(text, Recording.Json)!;
}
