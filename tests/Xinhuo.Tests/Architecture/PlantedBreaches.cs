// Rooms of a house that does not exist, with every breach that the walls guard must see.

namespace Xinhuo.First
{
    internal sealed class Face;

    internal sealed class UsesLater
    {
        public static object Use() => new Third.Polite();
    }

    internal sealed class Generic
    {
        public List<Dictionary<string, Third.Polite[]>> Held { get; } = [];
    }
}

namespace Xinhuo.First.Inner
{
    internal static class Private
    {
        public static int Secret() => 1;
    }
}

namespace Xinhuo.Second
{
    internal sealed class UsesUnlisted
    {
        public static Type Use() => typeof(First.Face);
    }
}

namespace Xinhuo.Third
{
    internal sealed class Polite
    {
        public static object Use() => new First.Face();
    }
}

namespace Xinhuo.Third.Folder
{
    internal sealed class Reaches
    {
        public static Func<int> Use() => () => First.Inner.Private.Secret();
    }
}
