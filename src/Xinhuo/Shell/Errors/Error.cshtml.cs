using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell.Errors;

/// <summary>What went wrong, in words, with a way on. Answers any method: a refused POST is told here too.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel(Words words) : PageModel
{
    // Not bound: where the form itself cannot be read, nothing is.
    public int Code => int.TryParse(RouteData.Values["code"]?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;

    public string Kind =>
        Code switch
        {
            401 => "sign-in",
            403 => "closed",
            404 or 410 => "lost",
            413 => "large",
            429 => "slowly",
            >= 500 => "broken",
            _ => "odd",
        };

    public string Trace => Activity.Current?.TraceId.ToString()[..8] ?? HttpContext.TraceIdentifier;

    public string Again =>
        HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "/";

    public string Say(string part) => words[$"shell.error.{Kind}.{part}"];

    public void OnGet() => Response.StatusCode = Code is >= 400 and < 600 ? Code : 404;

    public void OnPost() => OnGet();

    public void OnPut() => OnGet();

    public void OnDelete() => OnGet();
}
