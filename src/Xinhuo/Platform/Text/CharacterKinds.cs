using System.Globalization;
using System.Text;

namespace Xinhuo.Platform.Text;

/// <summary>What sort of character is this? The few questions that the rest of this folder asks of Unicode.</summary>
internal static class CharacterKinds
{
    /// <summary>Written without blanks between words, so that search cuts it into pairs: Han with all extensions, kana, bopomofo, hangul.</summary>
    public static bool IsCjk(int c) =>
        c >= 0x1100
        && (
            c
            is >= 0x4E00
                and <= 0x9FFF
                or >= 0x3400
                and <= 0x4DBF
                or >= 0xF900
                and <= 0xFAFF
                or >= 0x20000
                and <= 0x3FFFD
                or >= 0x2E80
                and <= 0x2FD5
                or 0x3005
                or 0x3006
                or 0x3007
                or >= 0x3021
                and <= 0x3029
                or >= 0x3038
                and <= 0x303C
                or >= 0x3041
                and <= 0x3096
                or 0x309D
                or 0x309E
                or 0x309F
                or >= 0x30A1
                and <= 0x30FA
                or >= 0x30FC
                and <= 0x30FF
                or >= 0x31F0
                and <= 0x31FF
                or >= 0x1AFF0
                and <= 0x1B16F
                or >= 0x3105
                and <= 0x312F
                or >= 0x31A0
                and <= 0x31BF
                or >= 0xAC00
                and <= 0xD7A3
                or >= 0x1100
                and <= 0x11FF
                or >= 0xA960
                and <= 0xA97C
                or >= 0xD7B0
                and <= 0xD7FB
        );

    /// <summary>Belongs to a word of letters and digits in any other script; marks belong to the letter they stand on.</summary>
    public static bool IsWord(int c) => c < 0x80 ? char.IsAsciiLetterOrDigit((char)c) : CharUnicodeInfo.GetUnicodeCategory(c) is <= UnicodeCategory.OtherNumber;

    /// <summary>
    /// Shows nothing where it stands: fillers, the blank of Braille, variation selectors, tags, joiners and all else that only tells other characters
    /// what to do. Not between two letters of a word that is looked for, not in a name as it is compared, and alone it is no text.
    /// </summary>
    public static bool IsUnseen(int c) =>
        c >= 0xAD
        && (
            c
                is 0x00AD
                    or 0x034F
                    or 0x115F
                    or 0x1160
                    or 0x17B4
                    or 0x17B5
                    or >= 0x180B
                    and <= 0x180F
                    or >= 0x2060
                    and <= 0x206F
                    or 0x2800
                    or 0x3164
                    or >= 0xFE00
                    and <= 0xFE0F
                    or 0xFFA0
                    or >= 0xFFF0
                    and <= 0xFFFB
                    or >= 0xE0000
                    and <= 0xE0FFF
            || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format
        );

    /// <summary>
    /// A mask in a name: a control, or what shows nothing. The joiners stay, because emoji and Persian need them, and the sign after a symbol that
    /// asks for its coloured picture; as names are compared they do not count.
    /// </summary>
    public static bool Disguises(Rune rune, Rune before) =>
        Rune.IsControl(rune) || IsUnseen(rune.Value) && rune.Value is not (0x200C or 0x200D) && !(rune.Value == 0xFE0F && Rune.IsSymbol(before));

    /// <summary>Would a reader see anything at all?</summary>
    public static bool AnyVisible(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (!IsUnseen(rune.Value) && !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
                return true;
        return false;
    }

    /// <summary>Half a surrogate pair, or U+FFFE: such a text cannot be normalized, and not every database takes it.</summary>
    public static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        if (text.Contains('\uFFFE'))
            return true;
        for (var i = text.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return true;
            i++;
        }
        return false;
    }

    public static string MendSurrogates(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            mended.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar : rune);
        return mended.ToString();
    }
}
