using Xinhuo.Platform;
using Xinhuo.Platform.Text;

namespace Xinhuo.Members;

/// <summary>
/// What a member may be called, and when two names are the same to the eye: case, width, unseen characters and letters of other scripts that look alike
/// do not tell them apart.
/// </summary>
public static class MemberName
{
    /// <summary>The column's room: forty characters of most scripts, fewer family emoji.</summary>
    private const int MostUnits = 100;
    private const int MostKey = 200;

    /// <summary>Who bears such a name seems to speak for the house. Chinese ones anywhere in the name, the others as words of their own.</summary>
    private static readonly string[] OfTheHouse = ["主理人", "产品经理", "管理员", "管理团队", "官方", "客服", "工作人员"];
    private static readonly string[] WordsOfTheHouse =
    [
        "host",
        "hosts",
        "admin",
        "administrator",
        "moderator",
        "official",
        "staff",
        "support",
        "productmanager",
    ];

    /// <summary>The name as it will stand, or what is wrong with it.</summary>
    public static Outcome<string> Read(string? typed, string field = "Name")
    {
        var name = CleanText.Name(typed, Member.MostNameCharacters);
        return name.Refusal switch
        {
            TextRefusal.Empty => Refusal.On(field, "members.name.missing"),
            TextRefusal.None when name.Text.Length <= MostUnits => name.Text,
            _ => Refusal.On(field, "members.name.long", Member.MostNameCharacters),
        };
    }

    /// <summary>Unique among those who can sign in; null for imported people nobody has claimed yet, and for those who left.</summary>
    public static string Key(string name)
    {
        var key = LookAlikes.Plainly(Folded(name)).Replace(" ", "", StringComparison.Ordinal);
        return key.Length > MostKey ? key[..MostKey] : key;
    }

    /// <summary>The key as it was made before look-alikes counted, which the names of that time are kept under.</summary>
    internal static string FormerKey(string name)
    {
        var key = Folded(name).Replace(" ", "", StringComparison.Ordinal);
        return key.Length > MostKey ? key[..MostKey] : key;
    }

    /// <summary>Speaks as the house, or is called as the club is.</summary>
    internal static bool IsReserved(string name, IEnumerable<string> clubs)
    {
        var plain = LookAlikes.Plainly(Folded(name));
        var letters = string.Concat(plain.Where(char.IsLetterOrDigit));
        if (OfTheHouse.Any(w => letters.Contains(w, StringComparison.Ordinal)) || clubs.Any(c => letters == Letters(c)))
            return true;
        var words = plain.Split([.. plain.Where(c => !char.IsAsciiLetter(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(WordsOfTheHouse.Contains) || words.Zip(words.Skip(1), (a, b) => a + b).Any(WordsOfTheHouse.Contains);
    }

    private static string Letters(string name) => string.Concat(LookAlikes.Plainly(Folded(name)).Where(char.IsLetterOrDigit));

    private static string Folded(string name)
    {
        using var folded = Folding.Fold(name);
        return folded.Text.ToString();
    }
}
