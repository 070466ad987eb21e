using System.Text;
using Xinhuo.Platform.Text;

namespace Xinhuo.Platform.Search;

/// <summary>Texts and questions in each engine's own language: every phrase must be there, its tokens side by side.</summary>
internal static class SearchQuery
{
    /// <summary>PostgreSQL keeps no position beyond this, nor more than 255 of one token.</summary>
    private const int MostPositions = 16_383;

    public static string? ForFts5(string question) => Join(question, " and ", (tokens, prefix) => $"\"{string.Join(' ', tokens)}\"{(prefix ? " *" : "")}");

    public static string? ForTsQuery(string question) =>
        Join(
            question,
            " & ",
            (tokens, prefix) => $"({string.Join(" <-> ", tokens.Select((t, i) => $"'{t}'{(prefix && i == tokens.Count - 1 ? ":*" : "")}"))})"
        );

    public static string ForFts5Text(string text) => Bigrams.Cut(text);

    /// <summary>A tsvector's literal, so that no parser of the server's locale has a say in what a word is.</summary>
    public static string ForTsVector(string text)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var at = 0;
        foreach (var token in Tokens(text))
        {
            at++;
            var list = places.TryGetValue(token, out var there) ? there : places[token] = [];
            if (list.Count < 255 && at < MostPositions)
                list.Add(at);
        }
        var vector = new StringBuilder();
        foreach (var (token, list) in places)
        {
            vector.Append('\'').Append(token).Append('\'');
            if (list.Count > 0)
                vector.Append(':').AppendJoin(',', list);
            vector.Append(' ');
        }
        return vector.ToString();
    }

    private static string[] Tokens(string text) => Bigrams.Cut(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string? Join(string question, string and, Func<IReadOnlyList<string>, bool, string> phrase)
    {
        var phrases = Bigrams.Query(question);
        return phrases.Count == 0 ? null : string.Join(and, phrases.Select(p => phrase(p.Tokens, p.LastIsPrefix)));
    }
}
