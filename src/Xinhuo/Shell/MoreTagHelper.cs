using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>
/// The way on in a list that pages by key: <c>&lt;ul id="feed" class="rows"&gt;… &lt;x-more next="@Model.Next" list="feed" /&gt;&lt;/ul&gt;</c>.
/// Without script a link to the next page; with script that page's own list is put in its place when one gets there.
/// </summary>
[HtmlTargetElement("x-more", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoreTagHelper(Words words) : TagHelper
{
    /// <summary>The key after which the next page begins; nothing where the list ends.</summary>
    public string? Next { get; set; }

    /// <summary>The id of the list this stands in.</summary>
    public required string List { get; set; }

    /// <summary>The query's name for the key.</summary>
    public string Key { get; set; } = "after";
    public string? Label { get; set; }

    /// <summary>"li" in a list, "div" elsewhere.</summary>
    public string Tag { get; set; } = "li";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }
        var request = View.HttpContext.Request;
        var query = QueryString.Create(
            request
                .Query.Where(pair => pair.Key != Key)
                .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
                .Append(KeyValuePair.Create(Key, (string?)Next))
        );
        var href = request.PathBase + request.Path + query.ToUriComponent();

        output.TagName = Tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "more");
        output.Content.AppendFormat(
            "<a class=\"button soft\" href=\"{0}\" hx-get=\"{0}\" hx-trigger=\"click, intersect once rootMargin:400px\" hx-select=\"#{1} > *\" hx-target=\"closest .more\" hx-swap=\"outerHTML\">{2}<span class=\"spinner\" aria-hidden=\"true\"></span></a>",
            href,
            List,
            Label ?? words["shell.more"]
        );
    }
}
