using Xinhuo.Members;

namespace Xinhuo.Tests.Support;

/// <summary>An archive in memory.</summary>
internal sealed class KeptArchive : IArchive
{
    public Dictionary<string, List<IReadOnlyDictionary<string, object?>>> Entries { get; } = [];

    public async Task Add(string name, string heading, IAsyncEnumerable<IReadOnlyDictionary<string, object?>> entries, CancellationToken cancel)
    {
        var list = Entries[name] = [];
        await foreach (var entry in entries.WithCancellation(cancel))
            list.Add(entry);
    }

    public Task Add(string name, Stream content, CancellationToken cancel) => Task.CompletedTask;
}
