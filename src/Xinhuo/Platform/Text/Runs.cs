using System.Text;

namespace Xinhuo.Platform.Text;

/// <summary>Walks over a folded text from one run of CJK characters, or of other letters and digits, to the next.</summary>
internal ref struct Runs(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public ReadOnlySpan<char> Current { get; private set; }

    public bool IsCjk { get; private set; }

    public bool Next()
    {
        while (!_rest.IsEmpty)
        {
            var kind = KindOf(_rest, out var length);
            if (kind == Kind.Separator)
            {
                _rest = _rest[length..];
                continue;
            }
            while (length < _rest.Length && KindOf(_rest[length..], out var more) == kind)
                length += more;
            Current = _rest[..length];
            IsCjk = kind == Kind.Cjk;
            _rest = _rest[length..];
            return true;
        }
        return false;
    }

    private static Kind KindOf(ReadOnlySpan<char> text, out int length)
    {
        int c = text[0];
        length = 1;
        if (char.IsHighSurrogate(text[0]) && text.Length > 1)
        {
            c = char.ConvertToUtf32(text[0], text[1]);
            length = 2;
        }
        return CharacterKinds.IsCjk(c) ? Kind.Cjk
            : CharacterKinds.IsWord(c) ? Kind.Word
            : Kind.Separator;
    }

    private enum Kind
    {
        Separator,
        Cjk,
        Word,
    }
}
