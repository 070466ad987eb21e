using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Xinhuo.Shell;

/// <summary>Serves wwwroot: built files in the copy that was compressed beforehand and for a year, the rest as they are.</summary>
internal static class BuiltFiles
{
    private static readonly (string Encoding, string Ending)[] Copies = [("br", ".br"), ("gzip", ".gz")];

    public static void UseBuiltFiles(this IApplicationBuilder app)
    {
        var environment = app.ApplicationServices.GetRequiredService<IWebHostEnvironment>();
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".br"] = types.Mappings[".gz"] = "application/octet-stream";
        app.Use(
            (context, next) =>
            {
                PreferCompressed(context, environment.WebRootFileProvider);
                return next(context);
            }
        );
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = types, OnPrepareResponse = file => Describe(file, types) });
    }

    private static void PreferCompressed(HttpContext context, IFileProvider files)
    {
        var path = context.Request.Path;
        if (!path.StartsWithSegments("/built"))
            return;
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        foreach (var (encoding, ending) in Copies)
            if (accepted.Contains(encoding, StringComparison.OrdinalIgnoreCase) && files.GetFileInfo(path + ending).Exists)
            {
                context.Request.Path = path + ending;
                return;
            }
    }

    private static void Describe(StaticFileResponseContext file, FileExtensionContentTypeProvider types)
    {
        var path = file.Context.Request.Path;
        if (!path.StartsWithSegments("/built"))
            return;
        var headers = file.Context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        foreach (var (encoding, ending) in Copies)
            if (path.Value!.EndsWith(ending, StringComparison.Ordinal) && types.TryGetContentType(path.Value[..^ending.Length], out var type))
            {
                headers.ContentEncoding = encoding;
                headers.ContentType = type;
            }
        // The keeper watches over the whole house, not only over the folder it lies in.
        if (path.Value!.Contains("/keeper-", StringComparison.Ordinal))
            headers["Service-Worker-Allowed"] = "/";
    }
}
