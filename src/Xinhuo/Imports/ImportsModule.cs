namespace Xinhuo.Imports;

/// <summary>Brings a community in from elsewhere, and the sample brand.</summary>
internal static class ImportsModule
{
    public static void Add(IServiceCollection services)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
