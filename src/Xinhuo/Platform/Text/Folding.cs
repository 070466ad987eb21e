using System.Buffers;
using System.Text;

namespace Xinhuo.Platform.Text;

/// <summary>
/// Makes texts comparable for search: half surrogate pairs become U+FFFD, then Unicode NFKC (Ａ→A, ㈱→(株), ｶﾞ→ガ), then
/// invariant lower case, then characters without a shape go (zero-width blanks and joiners, soft hyphens, variation selectors).
/// The search for q finds exactly the texts whose folded form has the folded q in it, as <see cref="Bigrams"/> says it.
/// </summary>
internal ref struct Folding
{
    private char[] _buffer;
    private readonly int _length;

    private Folding(char[] buffer, int length) => (_buffer, _length) = (buffer, length);

    public readonly ReadOnlySpan<char> Text => _buffer.AsSpan(0, _length);

    public static Folding Fold(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            var plain = ArrayPool<char>.Shared.Rent(text.Length);
            Ascii.ToLower(text, plain, out var written);
            return new Folding(plain, written);
        }
        if (CharacterKinds.HasLoneSurrogate(text))
            text = CharacterKinds.MendSurrogates(text.ToString());
        var buffer = Composed(text, out var length);
        var lower = ArrayPool<char>.Shared.Rent(length);
        buffer.AsSpan(0, length).ToLowerInvariant(lower);
        ArrayPool<char>.Shared.Return(buffer);
        return new Folding(lower, WithoutUnseen(lower.AsSpan(0, length)));
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
    }

    private static char[] Composed(ReadOnlySpan<char> text, out int length)
    {
        if (text.IsNormalized(NormalizationForm.FormKC))
        {
            var same = ArrayPool<char>.Shared.Rent(text.Length);
            text.CopyTo(same);
            length = text.Length;
            return same;
        }
        for (var size = text.Length + 64; ; size *= 2)
        {
            var buffer = ArrayPool<char>.Shared.Rent(size);
            if (text.TryNormalize(buffer, out length, NormalizationForm.FormKC))
                return buffer;
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static int WithoutUnseen(Span<char> text)
    {
        var kept = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length)
            {
                if (!CharacterKinds.IsUnseen(char.ConvertToUtf32(c, text[i + 1])))
                {
                    text[kept++] = c;
                    text[kept++] = text[i + 1];
                }
                i++;
            }
            else if (!CharacterKinds.IsUnseen(c))
                text[kept++] = c;
        }
        return kept;
    }
}
