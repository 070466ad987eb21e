using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>Choosing one's portrait, seen at once: <c>&lt;x-portrait for="Input.Photo" name="@Me.Name" photo="@Me.PhotoUrl" /&gt;</c> in a form with enctype="multipart/form-data".</summary>
[HtmlTargetElement("x-portrait", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PortraitTagHelper(Words words) : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Name { get; set; }
    public string? Photo { get; set; }
    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var problem = View.ModelState.GetValueOrDefault(name)?.Errors.FirstOrDefault();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field portrait");
        output.Content.AppendHtml(new Face(Name, Photo).Draw(96, alone: false));
        output.Content.AppendFormat(
            "<div><input class=\"file\" type=\"file\" id=\"{0}\" name=\"{1}\" accept=\"image/*\" aria-describedby=\"{0}-hint\">",
            id,
            name
        );
        output.Content.AppendFormat(
            "<label class=\"button soft small\" for=\"{0}\">{1}{2}</label>",
            id,
            new HtmlString(Icons.Svg("camera")),
            words[string.IsNullOrEmpty(Photo) ? "shell.portrait.choose" : "shell.portrait.change"]
        );
        if (problem is not null)
            output.Content.AppendFormat(
                "<p class=\"error\">{0}<span>{1}</span></p>",
                new HtmlString(Icons.Svg("circle-alert")),
                RefusalWords.Say(words, problem.ErrorMessage)
            );
        output.Content.AppendFormat("<p class=\"hint\" id=\"{0}-hint\">{1}</p></div>", id, Hint ?? words["shell.portrait.hint"]);
    }
}
