using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences.Early;

/// <summary>先看: what is shown inside first, who may see it when, and who is told.</summary>
internal static class EarlyParts
{
    public static IServiceCollection AddEarly(this IServiceCollection services) =>
        services
            .AddScoped<IAudience, EarlyAudience>()
            .AddScoped<ISearchScopes, ClosedPieces>()
            .AddScoped<ISearchKind, FindingEarly>()
            .AddScoped<IPersonalData, EarlyOfPerson>()
            .AddSingleton(new MineItem("experiences.early.opened", "/early", "eye", 25))
            .AddListener<EarlyPiecePut, TellOfEarly>()
            .AddListener<EarlyPieceChanged, TellOfEarly>();

    public static void MapEarly(this IEndpointRouteBuilder routes) => routes.MapGet(EarlyFeed.Href, EarlyFeed.Answer);
}
