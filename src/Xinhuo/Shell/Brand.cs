namespace Xinhuo.Shell;

/// <summary>What the brand brings: its name, its mark, its colour. Read at run time; nothing is rebuilt for it.</summary>
public sealed class Brand
{
    /// <summary>The community's name; where it is empty, the words' own ("shell.brand").</summary>
    public string? Name { get; set; }
    public string? NameInEnglish { get; set; }
    /// <summary>A square picture, at least 96 pixels.</summary>
    public string? LogoUrl { get; set; }
    /// <summary>The brand's main colour as #rrggbb. Empty: pine.</summary>
    public string? Color { get; set; }

    private string? _derivedFrom;
    private string _style = "";

    /// <summary>The custom properties for &lt;html&gt;; empty while the house wears its own pine.</summary>
    public string Style
    {
        get
        {
            if (_derivedFrom != Color)
                (_style, _derivedFrom) = (BrandColours.Derive(Color) ?? "", Color);
            return _style;
        }
    }
}
