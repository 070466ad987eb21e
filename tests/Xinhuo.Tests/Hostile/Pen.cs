using System.Net;
using AngleSharp.Html.Dom;

namespace Xinhuo.Tests.Hostile;

/// <summary>A form that was opened once and is sent many times: a visitor in a hurry.</summary>
internal sealed class Pen
{
    private readonly Visitor _visitor;
    private readonly string _action;
    private readonly bool _multipart;
    private readonly List<(string Name, string Value)> _rest;

    private Pen(Visitor visitor, string action, bool multipart, List<(string, string)> rest) =>
        (_visitor, _action, _multipart, _rest) = (visitor, action, multipart, rest);

    public static async Task<Pen> At(Visitor visitor, string page, string form)
    {
        await visitor.See(page);
        return Here(visitor, form);
    }

    /// <summary>A form of the page the visitor stands on.</summary>
    public static Pen Here(Visitor visitor, string selector)
    {
        var form = visitor.Find(selector) as IHtmlFormElement ?? throw new ShouldAssertException($"No form {selector} on {visitor.At}.");
        var rest = new List<(string, string)>();
        foreach (var field in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 }))
            if (field is IHtmlInputElement { Type: not ("checkbox" or "radio" or "file" or "submit") } input)
                rest.Add((input.Name!, input.Value));
            else if (field is IHtmlInputElement { IsChecked: true } box)
                rest.Add((box.Name!, box.Value));
            else if (field is IHtmlTextAreaElement area)
                rest.Add((area.Name!, area.Value));
            else if (field is IHtmlSelectElement select)
                rest.Add((select.Name!, select.Value ?? ""));
        // Hostile words may be rude as well: they are meant so.
        if (rest.Exists(r => r.Item1 is "Input.Body" or "Input.Words"))
            rest.Add(("Input.AsIs", "true"));
        return new Pen(visitor, form.GetAttribute("action") is { Length: > 0 } action ? action : visitor.At, form.Enctype == "multipart/form-data", rest);
    }

    /// <summary>Sends it. Accepted (where it leads then) or refused in words, with every word that was typed still in the form; anything else fails.</summary>
    public async Task<string?> Send(params (string Name, string Value)[] fields)
    {
        var names = fields.Select(f => f.Name).ToHashSet();
        using var content = Content(_rest.Where(r => !names.Contains(r.Name)).Concat(fields));
        using var answer = await _visitor.Http.PostAsync(_action, content);
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK)
            return answer.Headers.Location?.ToString() ?? _action;
        var said = string.Join(", ", fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, $"{_action} {said}");
        var page = (await answer.Content.ReadAsStringAsync()).ShouldBeInert(_action);
        // A password is never given back, and what stands on no list cannot be chosen again.
        foreach (var (name, value) in fields.Where(f => !IsNeverGivenBack(page, f.Name)))
            Kept(page, name).ShouldContain(v => Same(v, value), $"{_action} lost {name}: {said}");
        return null;
    }

    /// <summary>As <see cref="Send"/>, where nothing may be refused.</summary>
    public async Task<string> Say(params (string Name, string Value)[] fields) =>
        await Send(fields)
        ?? throw new ShouldAssertException($"{_action} refused {string.Join(", ", fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"))}");

    private HttpContent Content(IEnumerable<(string Name, string Value)> fields)
    {
        if (!_multipart)
            return new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            parts.Add(new StringContent(value), name);
        return parts;
    }

    private static bool IsNeverGivenBack(IHtmlDocument page, string name) =>
        page.QuerySelectorAll($"[name='{name}']") is { Length: > 0 } fields
        && fields.All(f => f is IHtmlSelectElement or IHtmlInputElement { Type: "radio" or "checkbox" or "password" });

    private static IEnumerable<string> Kept(IHtmlDocument page, string name) =>
        page.QuerySelectorAll($"[name='{name}']")
            .Select(e =>
                e switch
                {
                    IHtmlTextAreaElement area => area.Value,
                    IHtmlInputElement input => input.GetAttribute("value") ?? "",
                    _ => "",
                }
            );

    // In a form that comes back U+0000 may stand as HTML shows it.
    private bool Same(string shown, string typed) => Plain(shown) == Plain(typed) || Plain(shown) == Plain(typed.Replace('\0', '\uFFFD'));

    // At the start of a part of its own U+FEFF is no letter but the mark of how the part is written.
    private string Plain(string text) => (_multipart ? text.TrimStart('\uFEFF') : text).AsPagesCarryIt().ReplaceLineEndings("\n").Trim('\n', ' ', '\t');
}
