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

    /// <summary>Has no shape of its own and must not stand between two letters of a word that is looked for.</summary>
    public static bool IsUnseen(int c) =>
        c >= 0xAD
        && (c is 0x00AD or 0x034F or >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>Turns the writing direction, has no width or is a control: harmless in a text, a mask in a name. The joiners stay: emoji and Persian need them.</summary>
    public static bool Disguises(char c) =>
        char.IsControl(c)
        || c
            is '\u00AD'
                or '\u061C'
                or '\u180E'
                or '\u200B'
                or '\u200E'
                or '\u200F'
                or '\uFEFF'
                or >= '\u202A'
                and <= '\u202E'
                or >= '\u2060'
                and <= '\u206F'
                or >= '\uFFF9'
                and <= '\uFFFB';

    /// <summary>Would a reader see anything at all?</summary>
    public static bool AnyVisible(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var blank = rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 || IsUnseen(rune.Value) || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (!blank)
                return true;
        }
        return false;
    }

    public static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
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
            mended.Append(rune);
        return mended.ToString();
    }
}
