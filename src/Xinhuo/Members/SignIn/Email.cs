using System.Globalization;
using System.Text;

namespace Xinhuo.Members.SignIn;

/// <summary>An e-mail address in the one form we keep and compare: no blanks, ordinary width, lower case, the domain in ASCII.</summary>
internal static class Email
{
    private const int Most = 254;

    /// <summary>Null where it cannot be an address.</summary>
    public static string? Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > Most * 2)
            return null;
        try
        {
            var text = typed.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
            var at = text.LastIndexOf('@');
            if (
                at < 1
                || text.IndexOf('@') != at
                || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"' or '(' or ')')
            )
                return null;
            var domain = new IdnMapping().GetAscii(text[(at + 1)..]);
            var dot = domain.LastIndexOf('.');
            var address = text[..at] + "@" + domain;
            return dot > 0 && dot < domain.Length - 1 && address.Length <= Most ? address : null;
        }
        catch (ArgumentException)
        {
            return null; // half a surrogate pair, or a domain that is none
        }
    }

    /// <summary>The form Identity looks accounts up by.</summary>
    public static string Key(string address) => address.ToUpperInvariant();
}
