using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Wording;

/// <summary>
/// Finds many words in one pass over a text (A. V. Aho and M. J. Corasick, 1975): a trie with, for each place in it, where to go on when the next
/// character does not fit. Text and words are folded as search folds them (full width, case, characters without a shape). Of overlapping finds the one
/// inside another is dropped, so that 最近 hides 最 and an exception hides its word. Latin words count only between the bounds of words.
/// </summary>
internal sealed class Matcher
{
    private readonly List<Node> _nodes = [new()];
    private readonly List<(int Length, bool Latin, bool Pass)> _words = [];

    /// <param name="words">Empty ones are left out; of two that fold to the same the first counts.</param>
    public Matcher(IEnumerable<(string Word, bool Pass)> words)
    {
        foreach (var (word, pass) in words)
            Put(word, pass);
        Link();
    }

    /// <summary>The words found, by their place in the list given, each once, in the order in which they first stand in the text.</summary>
    public IReadOnlyList<int> In(string text)
    {
        using var folded = Folding.Fold(text);
        var found = Finds(folded.Text);
        var (seen, kept, end) = (new HashSet<int>(), new List<int>(), -1);
        foreach (var find in found.OrderBy(f => f.Start).ThenByDescending(f => f.End).ThenByDescending(f => _words[f.Word].Pass))
        {
            // What begins no later and ends no earlier stood before it in this order.
            if (find.End <= end)
                continue;
            end = find.End;
            if (!_words[find.Word].Pass && seen.Add(find.Word))
                kept.Add(find.Word);
        }
        return kept;
    }

    private List<(int Start, int End, int Word)> Finds(ReadOnlySpan<char> text)
    {
        var (found, at) = (new List<(int, int, int)>(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            at = Step(at, text[i]);
            for (var node = at; node != 0; node = _nodes[node].Shorter)
                if (_nodes[node].Word is { } word && Stands(text, i + 1 - _words[word].Length, i + 1, _words[word].Latin))
                    found.Add((i + 1 - _words[word].Length, i + 1, word));
        }
        return found;
    }

    private int Step(int at, char next)
    {
        while (true)
        {
            if (_nodes[at].Next.TryGetValue(next, out var to))
                return to;
            if (at == 0)
                return 0;
            at = _nodes[at].Fail;
        }
    }

    private void Put(string word, bool pass)
    {
        using var folded = Folding.Fold(word.Trim());
        var (at, number) = (0, _words.Count);
        foreach (var c in folded.Text)
        {
            if (!_nodes[at].Next.TryGetValue(c, out var next))
            {
                _nodes[at].Next[c] = next = _nodes.Count;
                _nodes.Add(new Node());
            }
            at = next;
        }
        _words.Add((folded.Text.Length, IsLatin(folded.Text), pass));
        if (at != 0 && (_nodes[at].Word is not { } there || pass && !_words[there].Pass))
            _nodes[at].Word = number;
    }

    /// <summary>Breadth first, so that a shorter one's links stand before they are needed. Shorter: the nearest on the way of links where a word ends.</summary>
    private void Link()
    {
        var waiting = new Queue<int>(_nodes[0].Next.Values);
        while (waiting.TryDequeue(out var at))
            foreach (var (c, next) in _nodes[at].Next)
            {
                var fail = _nodes[at].Fail;
                while (fail != 0 && !_nodes[fail].Next.ContainsKey(c))
                    fail = _nodes[fail].Fail;
                var to = _nodes[fail].Next.GetValueOrDefault(c);
                _nodes[next].Fail = to == next ? 0 : to;
                _nodes[next].Shorter = _nodes[_nodes[next].Fail].Word is null ? _nodes[_nodes[next].Fail].Shorter : _nodes[next].Fail;
                waiting.Enqueue(next);
            }
    }

    private static bool Stands(ReadOnlySpan<char> text, int start, int end, bool latin) =>
        !latin || (start == 0 || !IsLetter(text[start - 1])) && (end == text.Length || !IsLetter(text[end]));

    private static bool IsLatin(ReadOnlySpan<char> word) => word.Length > 0 && IsLetter(word[0]) && IsLetter(word[^1]);

    private static bool IsLetter(char c) => char.IsAsciiLetterOrDigit(c);

    private sealed class Node
    {
        public Dictionary<char, int> Next { get; } = [];
        public int Fail { get; set; }

        /// <summary>The next shorter word that ends at the same place; 0: none.</summary>
        public int Shorter { get; set; }
        public int? Word { get; set; }
    }
}
