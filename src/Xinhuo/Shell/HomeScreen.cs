using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>装到主屏幕: what a phone asks before it puts the house on its home screen, under the brand's name and mark.</summary>
internal static class HomeScreen
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/manifest.webmanifest", Manifest).ExcludeFromDescription();
        routes.MapGet("/icon/{size:int}", Icon).ExcludeFromDescription();
    }

    private static IResult Manifest(Brand brand, Assets assets, Words words) =>
        Results.Json(
            new
            {
                id = "/",
                name = brand.Name,
                short_name = brand.Name,
                lang = Words.ReaderIsEnglish ? Words.English : Words.Chinese,
                start_url = "/",
                scope = "/",
                display = "standalone",
                background_color = "#faf5ec",
                theme_color = "#faf5ec",
                icons = Icons(brand, assets),
                shortcuts = new[] { new { name = words["shell.home-screen.start"], url = "/start" }, new { name = words["shell.notices"], url = "/notices" } },
            },
            contentType: "application/manifest+json"
        );

    /// <summary>The brand's own mark where there is one; its size is whatever was brought, so the house's own stand beside it.</summary>
    private static object[] Icons(Brand brand, Assets assets)
    {
        object[] own =
        [
            new
            {
                src = assets["icon-192.png"],
                sizes = "192x192",
                type = "image/png",
                purpose = "any",
            },
            new
            {
                src = assets["icon-512.png"],
                sizes = "512x512",
                type = "image/png",
                purpose = "any maskable",
            },
        ];
        return brand.LogoUrl is { } logo
            ?
            [
                new
                {
                    src = logo,
                    sizes = "any",
                    purpose = "any",
                },
                .. own,
            ]
            : own;
    }

    private static IResult Icon(int size, Brand brand, Assets assets) =>
        size is 192 or 512 ? Results.Redirect(brand.LogoUrl ?? assets[$"icon-{size}.png"]) : Results.NotFound();
}
