using System.Text;

namespace Xinhuo.Platform.Text;

/// <summary>
/// Cuts text for search. The text is folded (see <see cref="Folding"/>) and read in runs: a run of CJK characters c1 c2 … cn gives the
/// tokens c1c2, c2c3, …, and at its end cn alone; a run of other letters and digits is one token; all else only separates.
/// <para>
/// So each CJK character begins exactly one token. That makes phrases exact: pairs that follow each other stand in one run, because
/// every run ends with a token that is no pair. And it makes one-character searches work: every place where 车 stands is a token that
/// begins with 车, hence a prefix search finds them all.
/// </para>
/// Tokens hold letters, digits and marks only: never a blank, quote or operator of a search engine.
/// </summary>
public static class Bigrams
{
    /// <summary>A longer word of letters is known by its beginning: engines have limits, and nobody types 64 letters to find one.</summary>
    public const int LongestWord = 64;

    /// <summary>The tokens of a text in their order, a blank between two.</summary>
    public static string Cut(string text)
    {
        var tokens = new StringBuilder(text.Length * 2 + 8);
        CutInto(text, tokens);
        return tokens.ToString();
    }

    /// <summary>The same, appended to a builder that is used again and again.</summary>
    public static void CutInto(ReadOnlySpan<char> text, StringBuilder tokens)
    {
        using var folded = Folding.Fold(text);
        var start = tokens.Length;
        var runs = new Runs(folded.Text);
        while (runs.Next())
        {
            if (runs.IsCjk)
                CutRun(runs.Current, tokens, start, withLast: true);
            else
                Append(tokens, start, Shortened(runs.Current));
        }
    }

    /// <summary>
    /// What to look for: one phrase for each piece between blanks, and a text matches if it has them all. Inside a piece, punctuation
    /// counts as no more than "next to". A phrase whose last token is a prefix ends with a single CJK character.
    /// </summary>
    /// <param name="text">As typed.</param>
    /// <param name="unfinished">True while somebody is typing: the last word of letters may go on.</param>
    public static IReadOnlyList<SearchPhrase> Query(string text, bool unfinished = false)
    {
        var phrases = new List<SearchPhrase>();
        using var folded = Folding.Fold(text);
        foreach (var range in Pieces(folded.Text))
        {
            var phrase = Phrase(folded.Text[range]);
            if (phrase.Tokens.Count > 0 && !phrases.Exists(p => p.LastIsPrefix == phrase.LastIsPrefix && p.Tokens.SequenceEqual(phrase.Tokens)))
                phrases.Add(phrase);
        }
        if (unfinished && phrases.Count > 0 && text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            phrases[^1] = phrases[^1] with { LastIsPrefix = true };
        return phrases;
    }

    private static List<Range> Pieces(ReadOnlySpan<char> text)
    {
        var pieces = new List<Range>();
        for (int i = 0, from = 0; i <= text.Length; i++)
            if (i == text.Length || char.IsWhiteSpace(text[i]))
            {
                if (i > from)
                    pieces.Add(from..i);
                from = i + 1;
            }
        return pieces;
    }

    private static SearchPhrase Phrase(ReadOnlySpan<char> piece)
    {
        var tokens = new StringBuilder();
        var prefix = false;
        var runs = new Runs(piece);
        for (var more = runs.Next(); more; )
        {
            var run = runs.Current;
            var isCjk = runs.IsCjk;
            more = runs.Next();
            if (!isCjk)
                Append(tokens, 0, Shortened(run));
            else
            {
                // Where the piece ends, the text may go on: the last pair says all. A lone character has no pair, so its token is a beginning.
                prefix = !more && FirstLength(run) == run.Length;
                CutRun(run, tokens, 0, withLast: more || prefix);
            }
        }
        return new SearchPhrase(tokens.Length == 0 ? [] : tokens.ToString().Split(' '), prefix);
    }

    private static void CutRun(ReadOnlySpan<char> run, StringBuilder tokens, int start, bool withLast)
    {
        while (true)
        {
            var first = FirstLength(run);
            if (first == run.Length)
                break;
            Append(tokens, start, run[..(first + FirstLength(run[first..]))]);
            run = run[first..];
        }
        if (withLast)
            Append(tokens, start, run);
    }

    private static int FirstLength(ReadOnlySpan<char> text) => char.IsHighSurrogate(text[0]) ? 2 : 1;

    private static ReadOnlySpan<char> Shortened(ReadOnlySpan<char> word) =>
        word.Length <= LongestWord ? word : word[..(char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord)];

    private static void Append(StringBuilder tokens, int start, ReadOnlySpan<char> token)
    {
        if (tokens.Length > start)
            tokens.Append(' ');
        tokens.Append(token);
    }
}
