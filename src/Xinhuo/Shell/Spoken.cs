using System.Globalization;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Shell;

/// <summary>Numbers as one says them before a measure word: 两处, 三个人, 十二位, twelve. Past twenty, digits.</summary>
public static class Spoken
{
    private static readonly string[] Chinese = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
    private static readonly string[] English = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string Number(long number)
    {
        if (Words.ReaderIsEnglish)
            return number is >= 0 and <= 12 ? English[number] : number.ToString("N0", CultureInfo.CurrentCulture);
        return number switch
        {
            >= 0 and <= 10 => Chinese[number],
            12 => "十二",
            < 20 and > 10 => "十" + Chinese[number - 10],
            20 => "二十",
            _ => number.ToString("N0", CultureInfo.CurrentCulture),
        };
    }
}
