using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>A photograph with its true size, so that nothing jumps while it loads. <see cref="Small"/> is what the page shows, <see cref="Url"/> what opens.</summary>
public sealed record Photo(string Url, int Width, int Height, string Alt, string? Small = null);

/// <summary>One photograph large, two side by side, three as one and two, more as a grid: <c>&lt;x-photos of="Model.Photos" /&gt;</c>. A tap opens them.</summary>
[HtmlTargetElement("x-photos", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PhotosTagHelper(Words words) : TagHelper
{
    private const int Shown = 9;

    public IReadOnlyList<Photo> Of { get; set; } = [];

    /// <summary>The class that lays out so many photographs.</summary>
    public static string Shape(int photos) =>
        photos switch
        {
            1 => "one",
            2 => "two",
            3 => "three",
            4 => "four",
            _ => "many",
        };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "photos " + Shape(Of.Count));
        foreach (var word in (string[])["close", "zoom", "previous", "next", "failed"])
            output.Attributes.SetAttribute("data-" + word, words["shell.photos." + word]);
        for (var i = 0; i < Of.Count; i++)
            output.Content.AppendHtml(Link(Of[i], rest: i == Shown - 1 ? Of.Count - Shown : 0, hidden: i >= Shown));
    }

    private HtmlContentBuilder Link(Photo photo, int rest, bool hidden)
    {
        var html = new HtmlContentBuilder();
        html.AppendFormat(
            "<a href=\"{0}\" data-width=\"{1}\" data-height=\"{2}\"{3}>",
            photo.Url,
            photo.Width,
            photo.Height,
            new HtmlString(hidden ? " hidden" : "")
        );
        html.AppendFormat(
            "<img src=\"{0}\" width=\"{1}\" height=\"{2}\" alt=\"{3}\" loading=\"lazy\" decoding=\"async\">",
            photo.Small ?? photo.Url,
            photo.Width,
            photo.Height,
            photo.Alt
        );
        if (rest > 0)
            html.AppendFormat("<span class=\"rest\">{0}</span>", words.Count("shell.photos.rest", rest));
        html.AppendHtml("</a>");
        return html;
    }
}
