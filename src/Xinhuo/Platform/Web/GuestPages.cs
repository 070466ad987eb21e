using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Web;

/// <summary>
/// Pages for guests come from a cache: prepared once, sent as bytes. The writer empties what changed, at once in this process; another
/// process's change is seen within a second, since nothing is kept longer. Whoever is signed in never meets it.
/// </summary>
public sealed class GuestPages : IOutputCachePolicy
{
    public const string Policy = "guests";
    public const string SessionCookie = "xinhuo.session";

    // A second, less what it takes to make and send the page.
    private static readonly TimeSpan Kept = TimeSpan.FromMilliseconds(800);
    private static event Action<string>? Emptied;

    /// <summary>Once, when the program is built: the cache that writers empty, until it has stopped.</summary>
    internal static void EmptyThrough(IOutputCacheStore store, CancellationToken stopped)
    {
        Action<string> empty = tag => store.EvictByTagAsync(tag, CancellationToken.None).AsTask();
        Emptied += empty;
        stopped.Register(() => Emptied -= empty);
    }

    /// <summary>Says, inside an act, that pages with this tag are old once it is committed.</summary>
    public static void Changed(XinhuoDb db, string tag) => db.Afterwards(() => Emptied?.Invoke(tag));

    /// <summary>Marks the page being rendered as one that shows this thing.</summary>
    public static void Shows(HttpContext http, string tag) => http.Features.Get<IOutputCacheFeature>()?.Context.Tags.Add(tag);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var forGuest =
            (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !request.Cookies.ContainsKey(SessionCookie)
            && !request.Headers.ContainsKey("HX-Request");
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = context.AllowCacheStorage = forGuest;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Kept;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["reader"] = string.Join(
            '|',
            CultureInfo.CurrentUICulture.Name,
            request.Cookies[Preferences.ThemeCookie],
            Encoding(request.Headers.AcceptEncoding)
        );
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (!StringValues.IsNullOrEmpty(response.Headers.SetCookie) || response.StatusCode != StatusCodes.Status200OK)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    /// <summary>What the compression below would choose, so that a browser never gets bytes it cannot read.</summary>
    private static string Encoding(StringValues accepted)
    {
        var text = accepted.ToString();
        return text.Contains("br", StringComparison.Ordinal) ? "br"
            : text.Contains("gzip", StringComparison.Ordinal) ? "gzip"
            : "";
    }
}
