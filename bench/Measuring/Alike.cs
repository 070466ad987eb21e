using System.Text.RegularExpressions;

namespace Xinhuo.Bench.Measuring;

/// <summary>Whether the two sides say the same: the words of the page's middle, its links and buttons, and how many bytes it takes.</summary>
internal static partial class Alike
{
    public static async Task<string> Compare(string ours, string byHand, string path, string cookie)
    {
        using var http = Server.Client();
        var (a, b) = (await Get(http, ours + path, cookie), await Get(http, byHand + path, cookie));
        var (mainA, mainB) = (Middle(a), Middle(b));
        var (wordsA, wordsB) = (Words(mainA), Words(mainB));
        return $"{path}: words {wordsA.Length}/{wordsB.Length}, links {Links().Count(mainA)}/{Links().Count(mainB)}, buttons {Buttons().Count(mainA)}/{Buttons().Count(mainB)}, "
            + $"bytes {System.Text.Encoding.UTF8.GetByteCount(a)}/{System.Text.Encoding.UTF8.GetByteCount(b)} (ours/by hand)";
    }

    private static async Task<string> Get(HttpClient http, string address, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Cookie", cookie } } };
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private static string Middle(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    private static string Words(string html) => Blank().Replace(Tags().Replace(html, ""), "");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("<a ")]
    private static partial Regex Links();

    [GeneratedRegex("<button")]
    private static partial Regex Buttons();
}
