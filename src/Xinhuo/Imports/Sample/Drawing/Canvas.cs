using System.Text;

namespace Xinhuo.Imports.Sample.Drawing;

/// <summary>A sheet that collects shapes and the gradients, clips and blurs they ask for, and closes into one SVG document.</summary>
internal sealed class Canvas(int width, int height, string name)
{
    private readonly StringBuilder _definitions = new();
    private readonly StringBuilder _shapes = new();
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public int Width => width;

    public int Height => height;

    public Dice Dice { get; } = new(name);

    public Canvas Path(Pen d, string fill, double opacity = 1, string more = "") =>
        Add(Pen.Write($"<path d=\"{d.ToString()}\" fill=\"{fill}\"{Filled(opacity, more)}{more}/>"));

    public Canvas Line(Pen d, string stroke, double thickness, double opacity = 1, string more = "") =>
        Add(
            Pen.Write(
                $"<path d=\"{d.ToString()}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"{thickness}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"{Faded("stroke-opacity", opacity)}{more}/>"
            )
        );

    public Canvas Rect(double x, double y, double w, double h, string fill, double round = 0, double opacity = 1, string more = "") =>
        Add(
            Pen.Write(
                $"<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"{(round > 0 ? Pen.Write($" rx=\"{round}\"") : "")} fill=\"{fill}\"{Filled(opacity, more)}{more}/>"
            )
        );

    public Canvas Circle(double x, double y, double r, string fill, double opacity = 1, string more = "") =>
        Add(Pen.Write($"<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"{fill}\"{Filled(opacity, more)}{more}/>"));

    public Canvas Oval(double x, double y, double rx, double ry, string fill, double opacity = 1, string more = "") =>
        Add(Pen.Write($"<ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{rx}\" ry=\"{ry}\" fill=\"{fill}\"{Filled(opacity, more)}{more}/>"));

    /// <summary>The whole sheet in one fill.</summary>
    public Canvas Wash(string fill, double opacity = 1) => Rect(0, 0, width, height, fill, 0, opacity);

    /// <summary>Draws inside a group that carries the given attributes.</summary>
    public Canvas Within(Pen attributes, Action<Canvas> draw)
    {
        _shapes.Append("<g ").Append(attributes.ToString()).Append('>');
        draw(this);
        _shapes.Append("</g>\n");
        return this;
    }

    /// <summary>Draws in a frame of its own: moved, turned, and scaled; a negative sideways scale mirrors.</summary>
    public Canvas At(double x, double y, double scale, Action<Canvas> draw, double turn = 0, bool mirror = false) =>
        Within(
            $"transform=\"translate({x} {y}){(turn == 0 ? "" : Pen.Write($" rotate({turn})"))} scale({(mirror ? -scale : scale):0.###} {scale:0.###})\"",
            draw
        );

    /// <summary>Draws only where the path is filled.</summary>
    public Canvas Inside(Pen d, Action<Canvas> draw) => Within($"clip-path=\"url(#{Define("clipPath", "", $"<path d=\"{d.ToString()}\"/>")})\"", draw);

    /// <summary>Draws softened.</summary>
    public Canvas Soft(double blur, Action<Canvas> draw) =>
        Within(
            $"filter=\"url(#{Define("filter", " x=\"-30%\" y=\"-30%\" width=\"160%\" height=\"160%\"", Pen.Write($"<feGaussianBlur stdDeviation=\"{blur}\"/>"))})\"",
            draw
        );

    /// <summary>From the top of the shape to its foot; each stop is "offset colour" or "offset colour opacity".</summary>
    public string Down(params string[] stops) => Gradient("linearGradient", " x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"", stops);

    /// <summary>From the left edge of the shape to its right.</summary>
    public string Across(params string[] stops) => Gradient("linearGradient", "", stops);

    /// <summary>From the upper left corner of the shape to the lower right.</summary>
    public string Slant(params string[] stops) => Gradient("linearGradient", " x1=\"0\" y1=\"0\" x2=\"1\" y2=\"1\"", stops);

    /// <summary>Between two heights of the sheet, so that many shapes share one fall of light.</summary>
    public string Fall(double top, double foot, params string[] stops) =>
        Gradient("linearGradient", Pen.Write($" gradientUnits=\"userSpaceOnUse\" x1=\"0\" y1=\"{top}\" x2=\"0\" y2=\"{foot}\""), stops);

    /// <summary>From the middle of the shape outwards.</summary>
    public string Radial(params string[] stops) => Gradient("radialGradient", "", stops);

    /// <summary>A round light that fades to nothing.</summary>
    public Canvas Glow(double x, double y, double r, string color, double strength = 1, double flat = 1) =>
        Oval(x, y, r, r * flat, Radial(Pen.Write($"0 {color} {strength:0.##}"), Pen.Write($".45 {color} {strength * .35:0.##}"), $"1 {color} 0"));

    public string Close() =>
        Pen.Write(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n<defs>{_definitions.ToString()}</defs>\n{_shapes.ToString()}</svg>\n"
        );

    private string Gradient(string element, string attributes, string[] stops)
    {
        var inner = string.Concat(
            stops.Select(stop =>
            {
                var parts = stop.Split(' ');
                var opacity = parts.Length > 2 ? $" stop-opacity=\"{parts[2]}\"" : "";
                return $"<stop offset=\"{parts[0]}\" stop-color=\"{parts[1]}\"{opacity}/>";
            })
        );
        return $"url(#{Define(element, attributes, inner)})";
    }

    private string Define(string element, string attributes, string inner)
    {
        var body = $"{attributes}>{inner}</{element}>";
        var key = element + body;
        if (_known.TryGetValue(key, out var id))
            return id;
        id = Pen.Write($"d{_known.Count}");
        _known.Add(key, id);
        _definitions.Append($"<{element} id=\"{id}\"{body}\n");
        return id;
    }

    private Canvas Add(string element)
    {
        _shapes.Append(element).Append('\n');
        return this;
    }

    // A fading fill is far cheaper to rasterize than a fading group, which "opacity" makes of every shape.
    private static string Filled(double opacity, string more) => Faded(more.Contains("stroke", StringComparison.Ordinal) ? "opacity" : "fill-opacity", opacity);

    private static string Faded(string what, double opacity) => opacity >= 1 ? "" : Pen.Write($" {what}=\"{opacity:0.##}\"");
}
