using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Shell;

/// <summary>
/// A name, linked, with the word that says for whom its bearer speaks and the titles that were granted:
/// <c>&lt;x-name name="许言" href="/people/…" role="@person.Role" titles="person.Titles" /&gt;</c>.
/// </summary>
[HtmlTargetElement("x-name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NameTagHelper(Words words) : TagHelper
{
    public required string Name { get; set; }
    public string? Href { get; set; }
    public Role Role { get; set; } = Role.Member;
    public IEnumerable<string> Titles { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Href is null)
            output.Content.AppendFormat("<span class=\"name\">{0}</span>", Name);
        else
            output.Content.AppendFormat("<a class=\"name\" href=\"{0}\">{1}</a>", Href, Name);
        if (StaffWord(words, Role) is { } label)
            output.Content.AppendFormat(" <span class=\"staff-label\">{0}</span>", label);
        foreach (var title in Titles)
            output.Content.AppendFormat(" <span class=\"chip honour\">{0}</span>", title);
    }

    /// <summary>主理人 or 产品经理 in the reader's language; nothing for members.</summary>
    public static string? StaffWord(Words words, Role role) =>
        role switch
        {
            Role.Host => words["shell.role.host"],
            Role.ProductManager => words["shell.role.product-manager"],
            _ => null,
        };
}
