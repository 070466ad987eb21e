using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>Somebody one may ask where a place is still empty, and why them.</summary>
public sealed record SomeoneToAsk(string Name, string? Photo, string Why, string Href);

/// <summary>
/// An empty place that invites: a drawing, one act, two people to ask.
/// <c>&lt;x-empty title="…" lead="…" act="…" href="/routes/new" icon="route" drawing="way|hills|circle|none" ask="Model.Ask" small="true" /&gt;</c>.
/// </summary>
[HtmlTargetElement("x-empty")]
public sealed class EmptyTagHelper(Words words) : TagHelper
{
    public required string Title { get; set; }
    public string? Lead { get; set; }
    public string? Act { get; set; }
    public string? Href { get; set; }
    public string? Icon { get; set; }
    public string Drawing { get; set; } = "way";
    public IEnumerable<SomeoneToAsk> Ask { get; set; } = [];
    public bool Small { get; set; }

    /// <summary>Nothing else stands on the page: the title is its heading.</summary>
    public bool WholePage { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Small ? "empty small" : "empty");
        var html = output.Content;
        if (Drawing != "none")
            html.AppendHtml(Drawings.Named(Drawing));
        html.AppendFormat(WholePage ? "<h1 class=\"title\">{0}</h1>" : "<h2 class=\"title\">{0}</h2>", Title);
        if (Lead is not null)
            html.AppendFormat("<p class=\"lead\">{0}</p>", Lead);
        if (Act is { Length: > 0 } && Href is not null)
            html.AppendFormat(
                "<a class=\"button block\" href=\"{0}\">{1}{2}</a>",
                Href,
                Icon is null ? HtmlString.Empty : new HtmlString(Icons.Svg(Icon)),
                Act
            );
        html.AppendHtml(more);

        var people = Ask.Take(2).ToList();
        if (people.Count == 0)
            return;
        html.AppendFormat("<h3 class=\"or\">{0}</h3><ul class=\"people\">", words["shell.empty.or-ask"]);
        foreach (var person in people)
            html.AppendHtml("<li class=\"person\">")
                .AppendHtml(new Face(person.Name, person.Photo).Draw(48, alone: false))
                .AppendFormat("<div><p class=\"name\">{0}</p><p class=\"dim\">{1}</p></div>", person.Name, person.Why)
                .AppendFormat(
                    "<a class=\"button soft small\" href=\"{0}\">{1}<span class=\"unseen\"> {2}</span></a></li>",
                    person.Href,
                    words["shell.empty.ask"],
                    person.Name
                );
        html.AppendHtml("</ul>");
    }
}
