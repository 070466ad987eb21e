using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Xinhuo.Shell;

/// <summary>Some faces and what they have in common: <c>&lt;x-faces of="Model.Thankers" size="28" show="5"&gt;罗大川等六人道了谢&lt;/x-faces&gt;</c>.</summary>
[HtmlTargetElement("x-faces")]
public sealed class FacesTagHelper : TagHelper
{
    public IEnumerable<Face> Of { get; set; } = [];
    public int Size { get; set; } = 28;

    /// <summary>How many are drawn; the words beside them say how many there are.</summary>
    public int Show { get; set; } = 6;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var faces = Of.Take(Show).ToList();
        if (faces.Count == 0 && words.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "faces");
        output.Attributes.SetAttribute("style", $"--faces:{Size}px");
        if (faces.Count > 0)
        {
            output.Content.AppendHtml("<ul>");
            foreach (var face in faces)
                output.Content.AppendHtml("<li>").AppendHtml(face.Draw(Size, alone: true)).AppendHtml("</li>");
            output.Content.AppendHtml("</ul>");
        }
        if (!words.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml("<span>").AppendHtml(words).AppendHtml("</span>");
    }
}
