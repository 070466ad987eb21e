using System.Collections.Concurrent;

namespace Xinhuo.Members.Leaving;

/// <summary>How many things are packed already, for the page that waits beside a long download. In this process only; elsewhere the page just waits.</summary>
internal sealed class ExportProgress
{
    private readonly ConcurrentDictionary<MemberId, int> _packed = new();

    public bool Begin(MemberId member) => _packed.TryAdd(member, 0);

    public void Tell(MemberId member) => _packed.AddOrUpdate(member, 1, (_, packed) => packed + 1);

    public int? Of(MemberId member) => _packed.TryGetValue(member, out var packed) ? packed : null;

    public void End(MemberId member) => _packed.TryRemove(member, out _);
}
