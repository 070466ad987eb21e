using System.Globalization;
using System.Text;

namespace Xinhuo.Imports.Reading;

/// <summary>Reads the times of dumps. The form that dumps use is read by hand, since there are millions of them.</summary>
internal static class IsoTime
{
    private static readonly string[] _forms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF 'UTC'",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF zzz",
        "yyyy/MM/dd",
        "yyyy/M/d H:mm",
        "yyyy/M/d H:mm:ss",
    ];

    public static bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        if (TryReadPlain(text, out time))
            return true;
        Span<char> characters = stackalloc char[40];
        text = text.Trim(" \t"u8);
        return text.Length <= characters.Length
            && Encoding.UTF8.TryGetChars(text, characters, out var length)
            && DateTimeOffset.TryParseExact(characters[..length], _forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    /// <summary>2011-10-11T19:42:20.713, no offset: UTC.</summary>
    private static bool TryReadPlain(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        if (
            text.Length is not (19 or 23)
            || text[4] != '-'
            || text[7] != '-'
            || text[10] is not ((byte)'T' or (byte)' ')
            || text[13] != ':'
            || text[16] != ':'
            || (text.Length == 23 && text[19] != '.')
        )
            return false;
        var year = Digits(text[..4]);
        var (month, day, hour, minute, second) = (Digits(text[5..7]), Digits(text[8..10]), Digits(text[11..13]), Digits(text[14..16]), Digits(text[17..19]));
        var milliseconds = text.Length == 23 ? Digits(text[20..]) : 0;
        if (
            year < 1
            || month is < 1 or > 12
            || day < 1
            || hour is < 0 or > 23
            || minute is < 0 or > 59
            || second is < 0 or > 59
            || milliseconds < 0
            || day > DateTime.DaysInMonth(year, month)
        )
            return false;
        time = new DateTimeOffset(year, month, day, hour, minute, second, milliseconds, TimeSpan.Zero);
        return true;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return -1;
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
