using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Xinhuo.Shell;

/// <summary>Long work, with a count: <c>&lt;x-progress done="312" of="1200"&gt;已经搬好 312 个人，一共 1,200&lt;/x-progress&gt;</c>.</summary>
[HtmlTargetElement("x-progress")]
public sealed class ProgressTagHelper : TagHelper
{
    public long Done { get; set; }

    /// <summary>How many there are; nothing while that is not known.</summary>
    public long? Of { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "progress");
        output.Content.AppendHtml("<span class=\"dim\">").AppendHtml(words).AppendHtml("</span>");
        output.Content.AppendHtml(Of is null ? "<progress></progress>" : $"<progress max=\"{Of}\" value=\"{Done}\"></progress>");
    }
}
