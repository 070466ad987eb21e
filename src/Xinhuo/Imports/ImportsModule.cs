using Xinhuo.Imports.Running;
using Xinhuo.Imports.Sample.Seeding;
using Xinhuo.Imports.Uploading;
using Xinhuo.Platform.Cli;
using Xinhuo.Shell;

namespace Xinhuo.Imports;

/// <summary>Brings a community in from elsewhere, and the sample brand.</summary>
internal static class ImportsModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ICommand, SeedCommand>();
        services.AddSingleton<RunImport>().AddSingleton<ICommand, ImportCommand>().AddSingleton<ImportDesk>();
        services.AddSingleton(new NavItem("imports.nav", "/hosts/imports", "package-open", 290, StaffOnly: true));
    }

    public static void Map(IEndpointRouteBuilder routes) { }
}
