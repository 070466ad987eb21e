using System.Collections.Frozen;
using System.Text;

namespace Xinhuo.Platform.Text;

/// <summary>
/// Letters that most fonts draw like a letter of another script, small or capital, after the table of Unicode's UTS 39 (confusables): for comparing
/// names, never for showing them. Small on purpose: Cyrillic, Greek and the Latin extensions against Latin, katakana against Chinese. Look-alikes
/// within one script (l and I, O and 0, 已 and 己) stay apart.
/// </summary>
internal static class LookAlikes
{
    private static readonly FrozenDictionary<char, char> Plain = Pairs(
            ("авеѕіјкмнорстухүһԁԍԛԝӏ", "abesijkmhopctyxyhdgqwl"),
            ("αβεζηικμνορτυχϻϳ", "abezhikmnoptyxmj"),
            ("ıȷɑɡɩ", "ijagi"),
            ("エカタトニハロー", "工力夕卜二八口一")
        )
        .ToFrozenDictionary(p => p.Of, p => p.As);

    /// <summary>A text in small letters with every look-alike written as what it looks like, accents and all.</summary>
    public static string Plainly(string lower)
    {
        if (Ascii.IsValid(lower))
            return lower;
        var parts = lower.Normalize(NormalizationForm.FormD).ToCharArray();
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Plain.GetValueOrDefault(parts[i], parts[i]);
        return new string(parts).Normalize(NormalizationForm.FormC);
    }

    private static IEnumerable<(char Of, char As)> Pairs(params (string Of, string As)[] rows) => rows.SelectMany(r => r.Of.Zip(r.As));
}
