using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>
/// One question of a form: label, input, hint, and what is missing in words with an icon. What was typed always stays.
/// <c>&lt;x-field for="Input.Title" label="@T[…]" hint="@T[…]" type="text|textarea|select|choices|checkbox|date|…" items="…" optional="true" /&gt;</c>.
/// Children follow the error (a one-tap mend). Any other attribute goes to the input.
/// </summary>
[HtmlTargetElement("x-field", Attributes = "for")]
public sealed class FieldTagHelper(Words words) : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Label { get; set; }
    public string? Hint { get; set; }
    public string Type { get; set; } = "text";
    public IEnumerable<SelectListItem> Items { get; set; } = [];
    public bool Optional { get; set; }
    public int Rows { get; set; } = 4;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var entry = View.ModelState.GetValueOrDefault(name);
        var problem = entry?.Errors.FirstOrDefault();
        var mends = await output.GetChildContentAsync();
        var group = Type == "choices";

        var input = new TagBuilder("input");
        foreach (var extra in output.Attributes)
            input.Attributes[extra.Name] = extra.ValueStyle == HtmlAttributeValueStyle.Minimized ? extra.Name : Text(extra.Value);
        output.Attributes.Clear();
        if (!group)
            input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        var described = string.Join(' ', new[] { problem is null ? null : id + "-error", Hint is null ? null : id + "-hint" }.OfType<string>());
        if (described.Length > 0)
            input.Attributes["aria-describedby"] = described;
        if (problem is not null)
            input.Attributes["aria-invalid"] = "true";

        output.TagName = group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        var content = output.Content;
        var value = ValueOf(entry);

        if (Type == "checkbox")
        {
            input.Attributes["type"] = "checkbox";
            input.Attributes["value"] = "true";
            if (value.FirstOrDefault()?.Contains("true", StringComparison.OrdinalIgnoreCase) == true)
                input.Attributes["checked"] = "checked";
            content.AppendHtml("<label class=\"check\">").AppendHtml(Self(input)).AppendFormat("<span>{0}", Label);
            if (Hint is not null)
                content.AppendFormat("<span class=\"hint\" id=\"{0}-hint\">{1}</span>", id, Hint);
            // An unticked box sends nothing: this says "no" for it.
            content.AppendFormat("</span></label><input type=\"hidden\" name=\"{0}\" value=\"false\">", name);
        }
        else
        {
            content.AppendFormat(group ? "<legend>{1}" : "<label for=\"{0}\">{1}", id, Label);
            if (Optional)
                content.AppendFormat("<span class=\"optional\">{0}</span>", words["shell.form.optional"]);
            content.AppendHtml(group ? "</legend>" : "</label>");
            content.AppendHtml(group ? Choices(input, value) : Control(input, value));
        }

        if (problem is not null)
            content.AppendFormat(
                "<p class=\"error\" id=\"{0}-error\">{1}<span>{2}</span></p>",
                id,
                new HtmlString(Icons.Svg("circle-alert", 20)),
                RefusalWords.Say(words, problem.ErrorMessage)
            );
        content.AppendHtml(mends);
        if (Hint is not null && Type != "checkbox")
            content.AppendFormat("<p class=\"hint\" id=\"{0}-hint\">{1}</p>", id, Hint);
    }

    private IHtmlContent Control(TagBuilder input, string?[] value)
    {
        if (input.Attributes.TryGetValue("class", out var own))
            input.Attributes["class"] = "input " + own;
        else
            input.Attributes["class"] = "input";
        switch (Type)
        {
            case "textarea":
                var area = Renamed(input, "textarea");
                area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
                area.InnerHtml.AppendHtml("\n").Append(value.FirstOrDefault() ?? "");
                return area;
            case "select":
                var select = Renamed(input, "select");
                foreach (var item in Items)
                    select.InnerHtml.AppendFormat(
                        "<option value=\"{0}\"{1}{2}>{3}</option>",
                        item.Value,
                        new HtmlString(Chosen(item, value) ? " selected" : ""),
                        new HtmlString(item.Disabled ? " disabled" : ""),
                        item.Text
                    );
                return new HtmlContentBuilder()
                    .AppendHtml("<span class=\"choose\">")
                    .AppendHtml(select)
                    .AppendHtml(Icons.Svg("chevron-down"))
                    .AppendHtml("</span>");
            case "file":
                var accept = input.Attributes.GetValueOrDefault("accept");
                return new HtmlContentBuilder()
                    .AppendHtml("<div class=\"choose-file\">")
                    .AppendHtml(FileTagHelper.Draw(words, input.Attributes["name"]!, words["shell.file.choose"], accept))
                    .AppendHtml("</div>");
            default:
                input.Attributes["type"] = Type;
                // A password is never written back.
                if (Type is not "password")
                    input.Attributes["value"] = value.FirstOrDefault() ?? "";
                return Type is "password" ? Secret(input) : Self(input);
        }
    }

    /// <summary>What is typed may be looked at.</summary>
    private IHtmlContent Secret(TagBuilder input)
    {
        var html = new HtmlContentBuilder().AppendHtml("<span class=\"secret\">").AppendHtml(Self(input));
        html.AppendFormat(
            "<button type=\"button\" class=\"icon-button needs-script\" data-reveal aria-pressed=\"false\" aria-label=\"{0}\">",
            words["shell.password.show"]
        );
        return html.AppendHtml(Icons.Svg("eye")).AppendHtml("</button></span>");
    }

    private IHtmlContent Choices(TagBuilder input, string?[] value)
    {
        var many = For.ModelExplorer.Metadata.IsEnumerableType;
        var html = new HtmlContentBuilder().AppendHtml("<div class=\"choices\">");
        foreach (var item in Items)
        {
            var one = Renamed(input, "input");
            one.Attributes["type"] = many ? "checkbox" : "radio";
            one.Attributes["value"] = item.Value;
            if (Chosen(item, value))
                one.Attributes["checked"] = "checked";
            html.AppendHtml("<label>").AppendHtml(Self(one)).Append(item.Text).AppendHtml("</label>");
        }
        return html.AppendHtml("</div>");
    }

    private string?[] ValueOf(ModelStateEntry? entry)
    {
        if (entry?.RawValue is string[] many)
            return many;
        if (entry?.RawValue is not null)
            return [entry.AttemptedValue];
        return For.Model switch
        {
            null => [],
            string text => [text],
            bool yes => [yes ? "true" : "false"],
            DateTimeOffset at => [at.ToString(Pattern, CultureInfo.InvariantCulture)],
            DateTime at => [at.ToString(Pattern, CultureInfo.InvariantCulture)],
            DateOnly day => [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            TimeOnly time => [time.ToString("HH:mm", CultureInfo.InvariantCulture)],
            System.Collections.IEnumerable list => [.. list.Cast<object?>().Select(Text)],
            var other => [Text(other)],
        };
    }

    private string Pattern =>
        Type switch
        {
            "date" => "yyyy-MM-dd",
            "time" => "HH:mm",
            _ => "yyyy-MM-ddTHH:mm",
        };

    private static bool Chosen(SelectListItem item, string?[] value) =>
        value.Length == 0 ? item.Selected : value.Contains(item.Value ?? item.Text, StringComparer.OrdinalIgnoreCase);

    private static TagBuilder Renamed(TagBuilder input, string tag)
    {
        var other = new TagBuilder(tag);
        other.MergeAttributes(input.Attributes);
        return other;
    }

    private static IHtmlContent Self(TagBuilder input) => input.RenderSelfClosingTag();

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            IHtmlContent html => System.Net.WebUtility.HtmlDecode(html.ToString()),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
