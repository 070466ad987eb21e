using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Xinhuo.Shell;

/// <summary>
/// A route as a line on a sheet of contours: <c>&lt;x-route points="Model.Points" label="@T[…]" /&gt;</c>; points are (east, north) in any unit.
/// Without points, the house's own line.
/// </summary>
[HtmlTargetElement("x-route", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RouteTagHelper : TagHelper
{
    private const double Width = 335,
        Height = 106,
        Margin = 22;

    public IReadOnlyList<(double East, double North)> Points { get; set; } = [];
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "route");
        output.Attributes.SetAttribute("viewBox", "0 0 335 106");
        if (Label is null)
            output.Attributes.SetAttribute("aria-hidden", "true");
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Label);
        }
        var line = Points.Count < 2 ? [(37, 82), (70, 78), (104, 58), (134, 38), (176, 30), (206, 52), (240, 62), (272, 48), (307, 32)] : Fit();
        output.Content.AppendHtml(
            "<path class=\"contour\" d=\"M-335 12c60-14 110 18 170 8s110-18 165-4c60-14 110 18 170 8s110-18 165 0c60 10 110 18 170 8s110-18 165 4M-335 38c60-14 110 14 170 6s110-16 165-2c60-14 110 14 170 6s110-16 165 0c60 8 110 14 170 6s110-16 165 2M-335 64c60-12 110 12 170 6s110-14 165-2c60-12 110 12 170 6s110-14 165 0c60 8 110 12 170 6s110-14 165 2M-335 90c60-10 110 10 170 6s110-12 165-2c60-10 110 10 170 6s110-12 165 0c60 6 110 10 170 6s110-12 165 2\"/>"
        );
        output.Content.AppendHtml(Invariant($"<path class=\"way\" d=\"{Curve(line)}\"/>"));
        output.Content.AppendHtml(
            Invariant(
                $"<circle class=\"from\" cx=\"{line[0].X:0.#}\" cy=\"{line[0].Y:0.#}\" r=\"6\"/><circle class=\"to\" cx=\"{line[^1].X:0.#}\" cy=\"{line[^1].Y:0.#}\" r=\"7\"/>"
            )
        );
    }

    private (double X, double Y)[] Fit()
    {
        var (west, east) = (Points.Min(p => p.East), Points.Max(p => p.East));
        var (south, north) = (Points.Min(p => p.North), Points.Max(p => p.North));
        var scale = Math.Min((Width - 2 * Margin) / Math.Max(east - west, 1e-9), (Height - 2 * Margin) / Math.Max(north - south, 1e-9));
        return [.. Points.Select(p => (Width / 2 + (p.East - (west + east) / 2) * scale, Height / 2 - (p.North - (south + north) / 2) * scale))];
    }

    // Catmull-Rom through the points, as Bézier pieces: tangents are a sixth of the way between neighbours.
    private static string Curve((double X, double Y)[] p)
    {
        var d = new StringBuilder(Invariant($"M{p[0].X:0.#} {p[0].Y:0.#}"));
        for (var i = 0; i < p.Length - 1; i++)
        {
            var (before, a, b, after) = (p[Math.Max(i - 1, 0)], p[i], p[i + 1], p[Math.Min(i + 2, p.Length - 1)]);
            d.Append(
                Invariant(
                    $"C{a.X + (b.X - before.X) / 6:0.#} {a.Y + (b.Y - before.Y) / 6:0.#} {b.X - (after.X - a.X) / 6:0.#} {b.Y - (after.Y - a.Y) / 6:0.#} {b.X:0.#} {b.Y:0.#}"
                )
            );
        }
        return d.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
