using Xinhuo.Platform.Localization;
using Xinhuo.Shell;

namespace Xinhuo.Members;

/// <summary>Why one would ask this person, in a sentence, and how fresh that is.</summary>
public static class EvidenceWords
{
    public static string Why(this Evidence evidence, Words words)
    {
        if (evidence.Credits.Count > 0)
            return words.Count("members.why.credits", evidence.Credits.Count, Spoken.Number(evidence.Credits.Count), evidence.Skill.Name);
        var vouchers = evidence.Vouchers;
        return vouchers.Count switch
        {
            0 => evidence.ClaimNote is { Length: > 0 } note ? words["members.why.claimed.note", note] : words["members.why.claimed"],
            1 => words["members.why.vouched.one", vouchers[0].Name],
            2 => words["members.why.vouched.two", vouchers[0].Name, vouchers[1].Name],
            _ => words["members.why.vouched.many", vouchers[0].Name, vouchers[1].Name, Spoken.Number(vouchers.Count)],
        };
    }

    /// <summary>The second line: what was last said about it, or that nobody vouches yet.</summary>
    public static string Latest(this Evidence evidence, Words words) =>
        !evidence.IsVouched ? words["members.why.alone"]
        : evidence.Vouchers.FirstOrDefault(v => !string.IsNullOrEmpty(v.Note)) is { } said ? words["members.why.said", said.Name, said.Note]
        : words["members.why.last", evidence.LastUse.ToString(words["members.month"], System.Globalization.CultureInfo.CurrentCulture)];
}
