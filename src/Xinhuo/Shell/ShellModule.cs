using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Xinhuo.Shell;

/// <summary>The house itself: its frame, its furniture (tag helpers, styles, scripts) and the pages that belong to no room.</summary>
public static class ShellModule
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddSingleton<Assets>();
        services.AddSingleton<Brand>();
        services.AddSingleton<Places>().AddSingleton<KeptParts>();
        services.AddSingleton<IConfigureOptions<MvcOptions>, RefusalWords>();
        return services;
    }

    public static void MapShell(this IEndpointRouteBuilder routes) => HomeScreen.Map(routes);

    /// <summary>Before anything that may fail: error pages in words, then the files.</summary>
    public static void UseShell(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
        app.UseExceptionHandler("/errors/500");
        app.UseBuiltFiles();
    }
}
