using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>
/// Above a form that could not be taken: how many places are missing, and that nothing was lost. Nothing while all is well.
/// <c>&lt;x-refused /&gt;</c>; <c>title="…"</c> where "就能发出去" is not what the form does.
/// </summary>
[HtmlTargetElement("x-refused", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RefusedTagHelper(Words words) : TagHelper
{
    public string? Title { get; set; }

    /// <summary>False where something has to be typed or chosen again: passwords and files never come back.</summary>
    public bool Kept { get; set; } = true;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = View.ModelState;
        if (state.IsValid || state.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }
        var places = state.Count(entry => entry.Key.Length > 0 && entry.Value!.Errors.Count > 0);
        var general = state.Where(entry => entry.Key.Length == 0).SelectMany(entry => entry.Value!.Errors).ToList();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "refused");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendFormat(
            "<strong>{0}<span>{1}</span></strong>",
            new HtmlString(Icons.Svg("circle-alert", 20)),
            Title ?? (places == 0 ? words["shell.refused.title-general"] : words.Count("shell.refused.title", places, Spoken.Number(places)))
        );
        foreach (var problem in general)
            output.Content.AppendFormat("<p>{0}</p>", RefusalWords.Say(words, problem.ErrorMessage));
        if (Kept)
            output.Content.AppendFormat("<p>{0}</p>", words["shell.refused.kept"]);
    }
}
