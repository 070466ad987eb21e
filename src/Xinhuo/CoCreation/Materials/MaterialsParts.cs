using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Routines;

namespace Xinhuo.CoCreation.Materials;

/// <summary>素材: what the brand gives to make things with.</summary>
internal static class MaterialsParts
{
    public static IServiceCollection AddMaterials(this IServiceCollection services) =>
        services
            .AddScoped<IAudience, AssetAudience>()
            .AddScoped<ISearchKind, FindingAssets>()
            .AddScoped<ISearchScopes, FindingAssets>()
            .AddScoped<IPersonalData, MaterialsOfPerson>()
            .AddSingleton<IRoutine, EndOfLicences>()
            .AddSingleton(new MineItem("cocreation.materials", "/materials", "layers", 40))
            .AddSingleton(new NoticeKind("drop", "cocreation.drops.told", "package-open", 92))
            .AddSingleton(new NoticeKind("material", "cocreation.materials.told", "layers", 94))
            .AddListener<DropPutOut, TellOfDrop>()
            .AddListener<MaterialEndsSoon, TellOfMaterial>()
            .AddListener<MaterialEnded, TellOfMaterial>();

    public static void MapMaterials(this IEndpointRouteBuilder routes) => _ = routes;
}
