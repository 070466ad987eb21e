using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Xinhuo.Tests.Support;

/// <summary>
/// Somebody with a browser without script: opens pages, reads them, fills in a form that is on the page and submits it. Keeps cookies.
/// </summary>
public sealed class Visitor
{
    private static readonly HtmlParser Parser = new();

    private readonly HttpClient _http;

    public Visitor(App app, string language = "zh-CN")
    {
        _http = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    /// <summary>Who this is, where <see cref="Given"/> made them a member.</summary>
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public HttpStatusCode Status { get; private set; }

    public string Html { get; private set; } = "";

    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>Where the visitor stands, after redirects.</summary>
    public string At { get; private set; } = "/";

    public HttpClient Http => _http;

    /// <summary>The words on the page, white space folded.</summary>
    public string Text => Fold(Page.Body?.TextContent ?? "");

    public async Task<Visitor> Open(string path) => await Take(await _http.GetAsync(path), path);

    /// <summary>Opens a page that must be there.</summary>
    public async Task<Visitor> See(string path)
    {
        await Open(path);
        Status.ShouldBe(HttpStatusCode.OK, $"{path}: {Text[..Math.Min(300, Text.Length)]}");
        return this;
    }

    /// <summary>
    /// Fills in the form that has all these fields (and, where given, this selector) and submits it, with everything else the form holds, the antiforgery token included.
    /// </summary>
    public Task<Visitor> Submit(string formSelector, params (string Name, string Value)[] fields) => Submit(formSelector, [], fields);

    public async Task<Visitor> Submit(
        string formSelector,
        IReadOnlyList<(string Name, string File, byte[] Bytes)> files,
        params (string Name, string Value)[] fields
    )
    {
        var form =
            Page.QuerySelector(formSelector) as IHtmlFormElement
            ?? throw new ShouldAssertException($"No form {formSelector} on {At}: {string.Join(" | ", Page.Forms.Select(f => f.GetAttribute("action")))}");
        var values = Defaults(form);
        foreach (var (name, value) in fields)
        {
            if (!values.Any(v => v.Name == name) && form.Elements.All(e => e.GetAttribute("name") != name))
                throw new ShouldAssertException(
                    $"The form {formSelector} on {At} has no field {name}: {string.Join(", ", form.Elements.Select(e => e.GetAttribute("name")).Distinct())}"
                );
            values.RemoveAll(v => v.Name == name);
        }
        values.AddRange(fields);
        using HttpContent content =
            files.Count > 0 || form.Enctype == "multipart/form-data"
                ? Multipart(values, files)
                : new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        var action = form.GetAttribute("action") is { Length: > 0 } a ? a : At;
        if (form.Method.Equals("get", StringComparison.OrdinalIgnoreCase))
            return await Open($"{action}?{await content.ReadAsStringAsync()}");
        return await Take(await _http.PostAsync(action, content), action);
    }

    /// <summary>Clicks the button (a one-button form) that reads so.</summary>
    public async Task<Visitor> Press(string buttonText)
    {
        var button =
            Page.QuerySelectorAll("form button, button[form], form input[type=submit]")
                .FirstOrDefault(b => Fold(b.TextContent).Contains(buttonText, StringComparison.Ordinal))
            ?? throw new ShouldAssertException($"No button reads “{buttonText}” on {At}.");
        return await Press(button);
    }

    /// <summary>Presses the button that this selector finds: where several read alike.</summary>
    public Task<Visitor> PressOn(string selector, params (string Name, string Value)[] fields) =>
        Press(Find(selector) ?? throw new ShouldAssertException($"No button {selector} on {At}."), fields);

    private async Task<Visitor> Press(IElement button, params (string Name, string Value)[] fields)
    {
        // A button may stand elsewhere than its form, and name it.
        var form = (IHtmlFormElement)(button.GetAttribute("form") is { } id ? Page.GetElementById(id) : button.Closest("form"))!;
        form.SetAttribute("data-pressed", "");
        var extra = button.GetAttribute("name") is { Length: > 0 } name ? new[] { (name, button.GetAttribute("value") ?? "") } : [];
        if (button.GetAttribute("formaction") is { Length: > 0 } action)
            form.SetAttribute("action", action);
        return await Submit("form[data-pressed]", [.. extra, .. fields]);
    }

    public IElement? Find(string selector) => Page.QuerySelector(selector);

    private static List<(string Name, string Value)> Defaults(IHtmlFormElement form)
    {
        var values = new List<(string, string)>();
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled"))
                continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                    values.Add((name, box.Value));
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" or "file" or "submit" or "button" or "image" }:
                    break;
                case IHtmlInputElement input:
                    values.Add((name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    values.Add((name, area.Value));
                    break;
                case IHtmlSelectElement select:
                    values.AddRange(select.SelectedOptions.Select(o => (name, o.Value)));
                    break;
            }
        }
        return values;
    }

    private static MultipartFormDataContent Multipart(List<(string Name, string Value)> values, IReadOnlyList<(string Name, string File, byte[] Bytes)> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
            content.Add(new StringContent(value), name);
        foreach (var (name, file, bytes) in files)
            content.Add(new ByteArrayContent(bytes), name, file);
        return content;
    }

    private async Task<Visitor> Take(HttpResponseMessage response, string path)
    {
        for (var hops = 0; (int)response.StatusCode is 301 or 302 or 303 && hops < 5; hops++)
        {
            path = response.Headers.Location!.ToString();
            response = await _http.GetAsync(path);
        }
        (Status, At) = (response.StatusCode, path);
        Html = await response.Content.ReadAsStringAsync();
        Page = Parser.ParseDocument(Html);
        return this;
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
