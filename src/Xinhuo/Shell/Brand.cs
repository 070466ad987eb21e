using System.Data.Common;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>What the brand brings: its name, its mark, its colour. Hosts set it while the house is open; nothing is rebuilt for it.</summary>
public sealed class Brand(Settings settings, Words words)
{
    private (string? Colour, string Style) _derived = (null, "");

    public string Name => (Words.ReaderIsEnglish ? Said("club.name-en") : null) ?? Said("club.name") ?? words["shell.brand"];

    /// <summary>A square picture, at least 96 pixels; nothing for the house's own flame.</summary>
    public string? LogoUrl => Said("club.logo");

    /// <summary>The custom properties for &lt;html&gt;; nothing while the house wears its own pine.</summary>
    public string? Style
    {
        get
        {
            var colour = Said("club.colour");
            var derived = _derived;
            if (derived.Colour != colour)
                _derived = derived = (colour, BrandColours.Derive(colour) ?? "");
            return derived.Style.Length == 0 ? null : derived.Style;
        }
    }

    // The page that says something broke must stand even when the database is what broke.
    private string? Said(string key)
    {
        try
        {
            return settings[key] is { Length: > 0 } value ? value : null;
        }
        catch (DbException)
        {
            return null;
        }
    }
}
