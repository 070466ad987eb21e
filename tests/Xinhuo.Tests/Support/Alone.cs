using Xunit;

namespace Xinhuo.Tests.Support;

/// <summary>Tests that measure time or memory: nothing else of ours may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
