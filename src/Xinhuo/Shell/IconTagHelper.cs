using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Xinhuo.Shell;

/// <summary>An icon: <c>&lt;x-icon name="route" size="20" /&gt;</c>. Silent; the words beside it speak.</summary>
[HtmlTargetElement("x-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }
    public int Size { get; set; } = 20;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Html(Name, Size));
    }
}
