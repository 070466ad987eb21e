using Xinhuo.Shell;

namespace Xinhuo.Members;

/// <summary>The icon of a word that hosts made up: one the house has, or a neutral one, since an unknown name would break the page.</summary>
public static class Glyph
{
    public static string Of(string? name) => name is not null && Icons.Has(name) ? name : "sparkles";
}
