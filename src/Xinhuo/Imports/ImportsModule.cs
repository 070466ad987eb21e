using Xinhuo.Imports.Sample.Seeding;
using Xinhuo.Platform.Cli;

namespace Xinhuo.Imports;

/// <summary>Brings a community in from elsewhere, and the sample brand.</summary>
internal static class ImportsModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ICommand, SeedCommand>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
