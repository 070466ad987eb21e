using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Xinhuo.Shell;

/// <summary>
/// One word of a question that may be changed: in <c>&lt;form class="ask"&gt;找会 &lt;x-ask name="skill" label="…" items="Model.Skills" /&gt; 的人&lt;/form&gt;</c>.
/// Changing it asks anew; without script a button does (put one in with <c>class="button soft no-script"</c>).
/// </summary>
[HtmlTargetElement("x-ask", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AskTagHelper : TagHelper
{
    public required string Name { get; set; }
    public required string Label { get; set; }
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendFormat("<span class=\"unseen\">{0}</span><select name=\"{1}\" data-submit>", Label, Name);
        foreach (var item in Items)
            output.Content.AppendFormat("<option value=\"{0}\"{1}>{2}</option>", item.Value, new HtmlString(item.Selected ? " selected" : ""), item.Text);
        output.Content.AppendHtml("</select>").AppendHtml(Icons.Svg("chevron-down", 18));
    }
}
