using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>The house itself: its frame, its furniture (tag helpers, styles, scripts) and the pages that belong to no room.</summary>
public static class ShellModule
{
    public static IServiceCollection AddShell(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<Brand>(configuration.GetSection("Brand"));
        services.AddSingleton<Assets>();
        services.AddSingleton<Places>();
        services.AddSingleton<IConfigureOptions<MvcOptions>, RefusalWords>();
        services.AddOptions<CommunityZone>();
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }

    /// <summary>Before anything that may fail: error pages in words, then the files.</summary>
    public static void UseShell(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseBuiltFiles();
    }
}
