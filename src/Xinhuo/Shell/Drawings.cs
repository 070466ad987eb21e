namespace Xinhuo.Shell;

/// <summary>The house's few line drawings for places that are still empty. They take the page's colours, light and dark.</summary>
internal static class Drawings
{
    private const string Open =
        """<svg class="drawing" viewBox="0 0 335 270" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><rect class="land" width="335" height="270"/>""";

    private const string Contours = """
        <path class="contour" d="M0 16c40-8 90 16 140 16s70-26 110-24 50 30 85 12"/><path class="contour" d="M0 51c36-9 92 12 138 13s72-22 112-20 52 26 85 14"/>
        <path class="contour" d="M0 85c38-9 90 9 138 9s74-18 112-16 50 20 85 8"/><path class="contour" d="M0 120c38-8 92 6 140 6s72-15 110-13 52 15 85 6"/>
        <path class="contour" d="M0 154c40-7 92 4 140 4s72-12 110-11 52 12 85 5"/><path class="contour" d="M0 188c40-5 92 2 140 1s72-8 110-7 52 8 85 6"/>
        """;

    private const string Shore = """<path class="near" d="M0 214c42-14 78 4 130 1 66-4 84-24 140-26 28-1 46-6 65-14v95H0z"/>""";

    public static string Named(string name) =>
        Open
        + name switch
        {
            "way" => Contours + Shore + Way,
            "hills" => Hills,
            "circle" => Contours + Shore + Circle,
            _ => throw new InvalidOperationException($"There is no drawing called '{name}'."),
        }
        + "</svg>";

    /// <summary>A way to a place: routes, trips, gatherings.</summary>
    private const string Way = """
        <path class="dots" d="M57 203c14-28 34-36 56-41 40-9 32-50 62-54 36-5 58 2 70-22"/><circle class="ring" cx="52" cy="214" r="9"/>
        <path class="mark" d="M246 84c-5-8-24-22-24-42a24 24 0 0 1 48 0c0 20-19 34-24 42z"/><circle class="hole" cx="246" cy="42" r="8"/>
        """;

    /// <summary>Mountains and a sun: pictures, films, works.</summary>
    private const string Hills = """
        <circle class="hole" cx="236" cy="76" r="26"/><path class="near" d="M0 196 84 92l40 48 52-72 86 104 34-32 39 40v90H0z"/>
        <path class="contour" d="m84 92-10 34 14-8 8 20 12-14 16 16M176 68l-14 42 18-12 10 26 14-18 22 22"/>
        <path class="dots" d="M168 270c-6-26 34-30 30-52-3-18-40-20-34-40"/><path class="mark" d="M0 226c60-16 120 8 180 2s100-26 155-18v60H0z" opacity=".16"/>
        """;

    /// <summary>Seats round a fire: groups, teams, conversations.</summary>
    private const string Circle = """
        <g class="seats"><circle class="ring" cx="167" cy="52" r="17"/><circle class="ring" cx="252" cy="98" r="17"/><circle class="ring" cx="232" cy="188" r="17"/>
        <circle class="ring" cx="102" cy="188" r="17"/><circle class="ring" cx="82" cy="98" r="17" style="stroke-dasharray:5 6"/></g>
        <path class="mark" d="M167 98c4 16 20 22 20 40a20 20 0 0 1-40 0c0-8 5-12 8-18 4 4 5 6 8 8 2-10 0-20 4-30z"/>
        <path class="dots" d="M146 168h42"/>
        """;
}
