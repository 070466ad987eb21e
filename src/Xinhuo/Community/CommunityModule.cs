namespace Xinhuo.Community;

/// <summary>同好会: meet. Groups, topics and replies, thanks, knowledge objects, search and home.</summary>
internal static class CommunityModule
{
    public static void Add(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
