using System.Globalization;
using System.Text.Encodings.Web;
using Xinhuo.Community.Markup;
using Xinhuo.Shell;

namespace Xinhuo.Community.Thanking;

/// <summary>One press: the same button thanks and takes it back; beside it, in words, how many did.</summary>
internal static class ThanksButton
{
    private static readonly string Heart = Icons.Svg("heart-handshake", 20);

    public static void Write(TextWriter to, HtmlEncoder encoder, Lines lines, string topicHref, int number, int count, bool thanked, bool offered)
    {
        var href = $"{topicHref}/{number.ToString(CultureInfo.InvariantCulture)}/thanks";
        if (offered)
        {
            to.Write("<button class=\"thank\" form=\"acts\" formaction=\"");
            to.Write(href);
            to.Write(thanked ? "?handler=Withdraw\" aria-pressed=\"true\">" : "\" aria-pressed=\"false\">");
            to.Write(Heart);
            to.Write("<span>");
            encoder.Encode(to, lines.Say(thanked ? "community.thanks.given" : "community.thanks.give"));
            to.Write("</span></button>");
        }
        if (count <= 0)
            return;
        to.Write("<a class=\"meta thankers\" href=\"");
        to.Write(href);
        to.Write("\">");
        encoder.Encode(to, lines.Words.Count("community.thanks.count", count, Spoken.Number(count)));
        to.Write("</a>");
    }
}
