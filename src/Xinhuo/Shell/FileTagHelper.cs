using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>
/// Choosing files in the house's words: <c>&lt;x-file name="cover" label="@T[…]" accept="image/*" /&gt;</c>. What was chosen stands below, with a way to
/// take it out again; <c>describe="Input.NewAlt"</c> adds a line to each picture for what it shows. Without script the browser's own input appears.
/// </summary>
[HtmlTargetElement("x-file", Attributes = "name,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper(Words words) : TagHelper
{
    public required string Name { get; set; }
    public required string Label { get; set; }
    public string? Accept { get; set; }
    public string Icon { get; set; } = "image-plus";
    public bool Multiple { get; set; }

    /// <summary>The name of the text sent along with each picture, in the order of the pictures.</summary>
    public string? Describe { get; set; }
    public string? Described { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "choose-file");
        output.Content.SetHtmlContent(Draw(words, Name, Label, Accept, Icon, Multiple, Describe, Described));
    }

    internal static IHtmlContent Draw(
        Words words,
        string name,
        string label,
        string? accept,
        string icon = "upload",
        bool multiple = false,
        string? describe = null,
        string? described = null
    )
    {
        var id = name.Replace('.', '_');
        var html = new HtmlContentBuilder();
        html.AppendFormat("<input class=\"file\" type=\"file\" id=\"{0}\" name=\"{1}\"", id, name);
        if (accept is not null)
            html.AppendFormat(" accept=\"{0}\"", accept);
        html.AppendHtml(multiple ? " multiple>" : ">");
        html.AppendFormat("<label class=\"button soft small\" for=\"{0}\">{1}{2}</label>", id, new HtmlString(Icons.Svg(icon)), label);
        html.AppendFormat("<ul class=\"chosen\" aria-live=\"polite\" data-remove=\"{0}\"", words["shell.file.remove"]);
        if (describe is not null)
            html.AppendFormat(" data-describe=\"{0}\" data-described=\"{1}\" data-hint=\"{2}\"", describe, described!, words["shell.file.alt.hint"]);
        return html.AppendHtml("></ul>");
    }
}
