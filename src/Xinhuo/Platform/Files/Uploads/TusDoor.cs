using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Platform.Files.Uploads;

/// <summary>
/// /uploads, where large files come in by tus 1.0 (docs/decisions/0605). For who is signed in, each with their own. Every act carries a header that no other
/// site's page can send without asking us first, and says that it comes from here.
/// </summary>
internal static class TusDoor
{
    private const string Collection = "/uploads";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Map(Collection, (HttpContext http) => Answer(http, null)).ExcludeFromDescription();
        routes.Map(Collection + "/{id}", (HttpContext http, string id) => Answer(http, id)).ExcludeFromDescription();
    }

    private static async Task Answer(HttpContext http, string? id)
    {
        var tus = new TusRequest(http);
        // A program reads the answer: no page is drawn for it.
        http.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        http.Response.Headers["Tus-Resumable"] = TusHeaders.Version;
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await tus.Reply(await Decide(tus, id));
        }
        catch (Exception e) when (e is BadHttpRequestException || e is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // The line went dead; what came is on the disk, and nobody waits for an answer.
        }
    }

    private static async Task<Turned?> Decide(TusRequest tus, string? id)
    {
        if (tus.Viewer.IsGuest)
            return new Turned(StatusCodes.Status401Unauthorized);
        if (tus.IsFromElsewhere)
            return Turned.Forbidden;
        if (tus.Method == "OPTIONS")
            return tus.Describe();
        if (tus.Viewer.IsSuspended && tus.Method != "HEAD")
            return Turned.Forbidden;
        var known = id is null
            ? tus.Method == "POST" && tus.Terms.Has("creation")
            : tus.Method is "HEAD" or "PATCH" || tus.Method == "DELETE" && tus.Terms.Has("termination");
        if (!known)
            return new Turned(StatusCodes.Status405MethodNotAllowed);
        if (TusHeaders.Of(tus.Request, "Tus-Resumable") != TusHeaders.Version)
        {
            tus.Response.Headers["Tus-Version"] = TusHeaders.Version;
            return Turned.Unmet;
        }
        if (id is null)
            return await TusCreation.Do(tus);
        if (TusHeaders.IdIn(id) is not { } named || await tus.Find(named) is not { } upload)
            return Turned.NotThere;
        if (upload.TerminatedAt is not null || tus.Uploading.IsExpired(upload))
            return Turned.Gone;
        return tus.Method switch
        {
            "HEAD" => await TusLook.Do(tus, upload),
            "PATCH" => await TusPatch.Do(tus, upload),
            _ => await tus.Uploading.Terminate(upload),
        };
    }
}

/// <summary>One request at the door, and what it needs of the house.</summary>
internal sealed class TusRequest(HttpContext http)
{
    public HttpRequest Request => http.Request;
    public HttpResponse Response => http.Response;
    public CancellationToken Aborted => http.RequestAborted;
    public Viewer Viewer { get; } = http.RequestServices.GetRequiredService<Viewer>();
    public Uploading Uploading { get; } = http.RequestServices.GetRequiredService<Uploading>();
    public UploadTerms Terms { get; } = http.RequestServices.GetRequiredService<UploadTerms>();
    public Guid Me => Viewer.Id!.Value;

    /// <summary>Some networks let only GET and POST through: they say which they mean.</summary>
    public string Method { get; } = (TusHeaders.Of(http.Request, "X-HTTP-Method-Override") ?? http.Request.Method).ToUpperInvariant();

    /// <summary>The answer, where all went well.</summary>
    public int Status { get; set; } = StatusCodes.Status204NoContent;

    /// <summary>A browser says itself where its page is from; an older one says at least whose page it is.</summary>
    public bool IsFromElsewhere =>
        TusHeaders.Of(Request, "Sec-Fetch-Site") is { } site
            ? site is not ("same-origin" or "none")
            : TusHeaders.Of(Request, "Origin") is { } origin
                && !(
                    Uri.TryCreate(origin, UriKind.Absolute, out var from)
                    && (
                        from.Authority == Request.Host.Value
                        || origin == new Uri(http.RequestServices.GetRequiredService<PublicAddress>().Root).GetLeftPart(UriPartial.Authority)
                    )
                );

    public string AddressOf(UploadId id) => Request.PathBase + id.Href;

    public Task<Upload?> Find(UploadId id) =>
        http.RequestServices.GetRequiredService<XinhuoDb>().Set<Upload>().SingleOrDefaultAsync(u => u.Id == id && u.Owner == Viewer.Id);

    public async Task<IReadOnlyList<Upload>> Pieces(IReadOnlyList<UploadId> ids)
    {
        var found = await http
            .RequestServices.GetRequiredService<XinhuoDb>()
            .Set<Upload>()
            .Where(u => ids.Contains(u.Id) && u.Owner == Viewer.Id)
            .ToListAsync();
        return [.. ids.Select(id => found.Find(u => u.Id == id)).OfType<Upload>()];
    }

    public Turned? Describe()
    {
        Response.Headers["Tus-Version"] = TusHeaders.Version;
        Response.Headers["Tus-Max-Size"] = Terms.MostBytes.ToString(CultureInfo.InvariantCulture);
        if (Terms.Extensions.Count > 0)
            Response.Headers["Tus-Extension"] = string.Join(',', Terms.Extensions);
        if (Terms.Has("checksum"))
            Response.Headers["Tus-Checksum-Algorithm"] = UploadTerms.Checksums;
        return null;
    }

    public void Expires(Upload upload)
    {
        if (Uploading.ExpiresAt(upload) is { } at)
            Response.Headers["Upload-Expires"] = at.ToString("R", CultureInfo.InvariantCulture);
    }

    public void Offset(Upload upload) => Response.Headers["Upload-Offset"] = Uploading.OffsetOf(upload).ToString(CultureInfo.InvariantCulture);

    /// <summary>A body may be as long as an upload; how long that is, was asked before.</summary>
    public void LiftBodyLimit()
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
    }

    public Task Reply(Turned? turned)
    {
        Response.StatusCode = turned?.Status ?? Status;
        if (turned?.Word is not { } word || Method == "HEAD")
            return Task.CompletedTask;
        var words = http.RequestServices.GetRequiredService<Words>();
        Response.ContentType = "text/plain; charset=utf-8";
        return Response.WriteAsync(turned.Values.Length == 0 ? words[word] : words[word, turned.Values]);
    }
}
