using Xinhuo.Community;

namespace Xinhuo.Experiences.Journals;

/// <summary>What one writes of an experience, and for whom.</summary>
internal sealed class JournalInput : PostInput
{
    public JournalKind? Kind { get; set; }
    public JournalReaders? Readers { get; set; }

    internal static JournalInput Of(JournalEntry entry) =>
        new()
        {
            Kind = entry.Kind,
            Readers = entry.Readers,
            Body = entry.Body,
            Kept = [.. PostPhotos.Read(entry.Photos).Select(p => p.Id.Value)],
            Alt = PostPhotos.Read(entry.Photos).ToDictionary(p => p.Id.Value, p => p.Alt),
        };
}
