using System.Globalization;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell.Gallery;

/// <summary>Sample people and scenes for the gallery: drawn, never shipped to members.</summary>
public static class Sample
{
    public static string Say(string chinese, string english) => Words.ReaderIsEnglish ? english : chinese;

    public static readonly Face Lin = new("林晚舟", Portrait(168, "#2b2a2e"));
    public static readonly Face Chen = new("陈牧野", Portrait(212, "#2d241d"));
    public static readonly Face He = new("何知秋", Portrait(262, "#26222b"));
    public static readonly Face Ayi = new("阿依努尔·买买提", Portrait(24, "#3a2418"));
    public static readonly Face Luo = new("罗大川", Portrait(44, "#6b6660"));
    public static readonly Face Zhou = new("周小满", Portrait(90, "#30241c"));
    public static readonly Face Han = new("韩立冬");
    public static readonly Face Ben = new("benedict Featherstonehaugh-Cholmondeley von Hohenzollern");
    public static readonly Face Xu = new("许言", Portrait(320, "#241f1d"), null, Say("产品经理", "Product manager"));

    public static readonly Face[] Six = [Lin, Chen, He, Ayi, Luo, Zhou];

    public static Photo Scene(int hue, int width = 1280, int height = 800) =>
        new(Draw(hue, width, height), width, height, Say("湖边的山", "Mountains by a lake"));

    private static string Draw(int hue, int width, int height) =>
        Data(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 320 200" preserveAspectRatio="xMidYMid slice">
                <defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="hsl({hue} 32% 58%)"/><stop offset=".7" stop-color="hsl({hue / 2
                    + 20} 60% 86%)"/></linearGradient></defs>
                <rect width="320" height="200" fill="url(#s)"/><circle cx="236" cy="52" r="13" fill="#fff6dc"/>
                <path d="M0 132 78 44l34 34 52-56 84 84 30-24 42 44v14H0z" fill="hsl({hue} 18% 46%)"/><path d="m164 22-26 28 18 6 12 20 14-22 16 12z M78 44 58 66l16 2 8 12 14-14z" fill="#f3f1ec"/>
                <path d="M0 128c40-10 90 6 150 0s110-10 170 2v70H0z" fill="hsl({hue
                    - 40} 24% 34%)"/><path d="M0 156c60-14 120 10 190 2s90-8 130 2v40H0z" fill="hsl({hue - 60} 26% 26%)"/>
                </svg>
                """
            )
        );

    private static string Portrait(int hue, string hair) =>
        Data(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                <svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" viewBox="0 0 100 100"><rect width="100" height="100" fill="hsl({hue} 30% 74%)"/>
                <path d="M28 100c0-46 4-62 22-62s22 16 22 62z" fill="{hair}"/><path d="M12 104c4-24 18-30 38-30s34 6 38 30z" fill="hsl({hue} 28% 34%)"/>
                <path d="M44 62h12v14c0 6-12 6-12 0z" fill="#d9a98a"/><ellipse cx="50" cy="50" rx="15" ry="18" fill="#eec6a8"/><path d="M34 48c0-18 8-24 16-24s17 6 16 24c-4-12-12-14-16-14s-12 4-16 14z" fill="{hair}"/></svg>
                """
            )
        );

    private static string Data(string svg) => "data:image/svg+xml," + Uri.EscapeDataString(svg);
}
