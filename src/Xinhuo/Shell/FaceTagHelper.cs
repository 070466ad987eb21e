using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Xinhuo.Shell;

/// <summary>One face: <c>&lt;x-face name="林晚舟" photo="@url" href="/people/…" size="48" staff-label="@T[…]" alone="true" /&gt;</c>.</summary>
[HtmlTargetElement("x-face", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FaceTagHelper : TagHelper
{
    public required string Name { get; set; }
    public string? Photo { get; set; }
    public string? Href { get; set; }
    public int Size { get; set; } = 48;

    /// <summary>主理人, 产品经理: whoever speaks for the brand is labelled, in words.</summary>
    public string? StaffLabel { get; set; }

    /// <summary>No name stands beside the face.</summary>
    public bool Alone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new Face(Name, Photo, Href, string.IsNullOrEmpty(StaffLabel) ? null : StaffLabel).Draw(Size, Alone));
    }
}
