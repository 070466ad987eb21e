using Xinhuo.Platform;
using Xinhuo.Platform.Text;

namespace Xinhuo.Members;

/// <summary>What a member may be called, and when two names are the same to the eye: case, width and unseen characters do not tell them apart.</summary>
public static class MemberName
{
    /// <summary>The column's room: forty characters of most scripts, fewer family emoji.</summary>
    private const int MostUnits = 100;
    private const int MostKey = 200;

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
        using var folded = Folding.Fold(name);
        var key = folded.Text.ToString().Replace(" ", "", StringComparison.Ordinal);
        return key.Length > MostKey ? key[..MostKey] : key;
    }
}
