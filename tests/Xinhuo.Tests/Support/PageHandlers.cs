using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Xinhuo.Tests.Support;

/// <summary>Each handler of each page, whichever pages there will be: for tests that try them all.</summary>
internal static class PageHandlers
{
    public static async Task<IReadOnlyList<PageHandler>> Of(App app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var handlers = new List<PageHandler>();
        foreach (
            var (route, page) in app
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Select(e => (Route: "/" + e.RoutePattern.RawText!.TrimStart('/'), Page: e.Metadata.GetMetadata<PageActionDescriptor>()))
                .Where(e => e.Page is not null && !e.Page.ViewEnginePath.StartsWith("/Shell/", StringComparison.Ordinal))
                .DistinctBy(e => e.Page!.ViewEnginePath)
        )
            handlers.AddRange(
                (await loader.LoadAsync(page!, EndpointMetadataCollection.Empty)).HandlerMethods.Select(h => new PageHandler(
                    route,
                    h.HttpMethod.ToUpperInvariant(),
                    h.Name is null ? route : $"{route}?handler={h.Name}"
                ))
            );
        return handlers;
    }
}

/// <param name="Route">The page's, as it is written: "/topics/{id:guid}".</param>
/// <param name="Address">The route with the handler's name.</param>
internal sealed record PageHandler(string Route, string Method, string Address);
