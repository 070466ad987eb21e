namespace Xinhuo.Platform.Live;

/// <summary>A word to the streams that listen to a channel: small, because PostgreSQL carries at most 8,000 bytes of it.</summary>
/// <param name="Channel">"member:{id}", "topic:{id}": who may listen is decided when the stream is opened.</param>
/// <param name="Kind">What it is, and the name of the event in the browser.</param>
/// <param name="Data">JSON, or empty.</param>
public sealed record LiveMessage(string Channel, string Kind, string Data);
