using System.Text;
using Markdig.Syntax;
using Xinhuo.Platform.Text.Dialect;

namespace Xinhuo.Platform.Text;

/// <summary>
/// A name after an @. Chinese leaves no blank after a name (@阿布你好), so every beginning may be the name that is meant:
/// <see cref="Names"/> gives them, longest first. Written in braces, @{Ana María}, the name is exact.
/// </summary>
public sealed record Mention(string Longest, bool IsExact)
{
    /// <summary>All names that may be meant; a Latin word is never cut.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            yield return Longest;
            if (IsExact)
                yield break;
            for (var end = Longest.Length - 1; end > 0; end--)
                if (MayEnd(end))
                    yield return Longest[..end];
        }
    }

    private bool MayEnd(int end)
    {
        if (char.IsLowSurrogate(Longest[end]))
            return false;
        Rune.DecodeLastFromUtf16(Longest.AsSpan(0, end), out var before, out _);
        Rune.DecodeFromUtf16(Longest.AsSpan(end), out var after, out _);
        return !Mentions.IsJoint(before) && (CharacterKinds.IsCjk(before.Value) || CharacterKinds.IsCjk(after.Value) || Mentions.IsJoint(after));
    }
}

/// <summary>Who is spoken to in a text.</summary>
public static class Mentions
{
    private const int LongestName = 64;

    /// <summary>Each once, in the order of the text; none from code, links or e-mail addresses.</summary>
    public static IReadOnlyList<Mention> In(string markdown)
    {
        if (markdown.AsSpan().IndexOfAny('@', '＠') < 0 || SafeMarkdown.Parse(markdown) is not { } document)
            return [];
        return document.Descendants<MentionInline>().Where(m => !LinkWriter.IsInLink(m)).Select(m => m.Mention).Distinct().ToList();
    }

    /// <summary>How to write a mention of that name so that it is read back whole.</summary>
    public static string Write(string name) =>
        Read("@" + name, out var mention) == name.Length + 1 && mention!.Longest == name ? "@" + name : "@{" + name + "}";

    /// <summary>Reads "@name" or "@{a name}" at the start of a text: how many characters it takes, 0 if it is none.</summary>
    internal static int Read(ReadOnlySpan<char> text, out Mention? mention)
    {
        mention = null;
        if (text.Length < 2)
            return 0;
        if (text[1] == '{')
        {
            var end = text[..Math.Min(text.Length, LongestName + 3)].IndexOfAny('}', '\n');
            if (end < 3 || text[end] != '}' || text[2..end].IsWhiteSpace())
                return 0;
            mention = new Mention(text[2..end].Trim().ToString(), IsExact: true);
            return end + 1;
        }
        var length = 1;
        while (
            length < text.Length
            && length <= LongestName
            && Rune.DecodeFromUtf16(text[length..], out var rune, out var size) == System.Buffers.OperationStatus.Done
            && (CharacterKinds.IsCjk(rune.Value) || CharacterKinds.IsWord(rune.Value) || (length > 1 && IsJoint(rune)) || rune.Value == '_')
        )
            length += size;
        while (length > 1 && IsJoint(new Rune(char.IsSurrogate(text[length - 1]) ? 'x' : text[length - 1])))
            length--;
        if (length == 1)
            return 0;
        mention = new Mention(text[1..length].ToString(), IsExact: false);
        return length;
    }

    internal static bool IsJoint(Rune rune) => rune.Value is '·' or '・' or '‧' or '-';
}
