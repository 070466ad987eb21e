namespace Xinhuo.Platform.Text;

internal static class Tangles
{
    public static bool In(ReadOnlySpan<char> markdown) => false;
}
