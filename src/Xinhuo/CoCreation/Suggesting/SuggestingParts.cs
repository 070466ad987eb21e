using Xinhuo.Members;

namespace Xinhuo.CoCreation.Suggesting;

/// <summary>自由人: who is free, who might sit in the empty seats, and why.</summary>
internal static class SuggestingParts
{
    public static IServiceCollection AddSuggesting(this IServiceCollection services) =>
        services
            .AddScoped<SuggestionsFor>()
            .AddScoped<TeamsForMe>()
            .AddScoped<IPersonalData, FreeAgentsData>()
            .AddSingleton(new MineItem("cocreation.suggesting.nav", "/free", "hand", 22));

    public static void MapSuggesting(this IEndpointRouteBuilder routes) => _ = routes;
}
