using System.Globalization;
using System.Net;
using System.Text;
using Xinhuo.Members;
using Xinhuo.Notices.Reading;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Mail;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Notices.Digest;

/// <summary>The letter itself, as plain text and as HTML, in the reader's language (the caller sets it).</summary>
internal sealed class DigestLetter(Words words, Settings settings, PublicAddress address, StopLink link)
{
    public Letter Write(string to, MemberId member, string name, IReadOnlyList<Told> told)
    {
        var stop = link.For(member);
        var subject =
            told.Count == 1
                ? words["notices.letter.subject.single", told[0].Sentence.ToString()]
                : words["notices.letter.subject.more", told[0].Sentence.ToString(), Spoken.Number(told.Count - 1)];
        return new Letter(to, subject, Text(name, told, stop)) { Html = Html(name, told, stop), StopLink = stop };
    }

    private string Text(string name, IReadOnlyList<Told> told, string stop)
    {
        var text = new StringBuilder().AppendLine(words["notices.letter.greeting", name]).AppendLine().AppendLine(Lead(told.Count));
        foreach (var one in told)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"· {one.Sentence}");
            if (one.Quote is not null)
                text.AppendLine(CultureInfo.InvariantCulture, $"  {words["notices.quoted", one.Quote]}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  {address.Of(one.Href)}");
        }
        return text.AppendLine()
            .AppendLine("—")
            .AppendLine(settings.ClubName)
            .AppendLine(words["notices.letter.why"])
            .AppendLine(CultureInfo.InvariantCulture, $"{words["notices.letter.change"]} {address.Of("/me/notices")}")
            .AppendLine(CultureInfo.InvariantCulture, $"{words["notices.letter.stop"]} {stop}")
            .ToString();
    }

    // Mail programs know no style sheets: the house's colours are written where they are used, dark ones included.
    private string Html(string name, IReadOnlyList<Told> told, string stop)
    {
        var rows = new StringBuilder();
        foreach (var one in told)
            rows.Append(
                CultureInfo.InvariantCulture,
                $"""
                <p style="margin:0;padding:16px 0;border-top:1px solid #e3d9c8"><a href="{address.Of(
                    one.Href
                )}" style="color:#24271f;text-decoration:none">{Safe(one.Sentence.Before)}<b>{Safe(one.Sentence.Who)}</b>{Safe(one.Sentence.After)}</a>{(
                    one.Quote is null
                        ? ""
                        : $"<br><span style=\"color:#55584c;font-family:'Songti SC','Noto Serif SC',serif\">{Safe(words["notices.quoted", one.Quote])}</span>"
                )}</p>
                """
            );
        return $"""
            <!doctype html>
            <html lang="{CultureInfo.CurrentUICulture.Name}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
            <body style="margin:0;background:#faf5ec;color:#24271f;font:16px/1.7 -apple-system,'PingFang SC','Noto Sans SC',sans-serif">
            <div style="max-width:560px;margin:0 auto;padding:36px 20px">
            <h1 style="margin:0 0 4px;font:600 24px/1.35 'Songti SC','Noto Serif SC',serif">{Safe(words["notices.letter.greeting", name])}</h1>
            <p style="margin:0 0 20px;color:#55584c">{Safe(Lead(told.Count))}</p>
            {rows}
            <p style="margin:20px 0 36px"><a href="{address.Of(
                "/notices"
            )}" style="display:inline-block;padding:10px 20px;border-radius:12px;background:#1f4d3f;color:#fffdf8;text-decoration:none">{Safe(
                words["notices.letter.open"]
            )}</a></p>
            <p style="margin:0;color:#6b6a5d;font-size:13px">{Safe(settings.ClubName)}<br>{Safe(words["notices.letter.why"])}<br><a href="{address.Of(
                "/me/notices"
            )}" style="color:#1f4d3f">{Safe(words["notices.letter.change-link"])}</a> · <a href="{stop}" style="color:#1f4d3f">{Safe(
                words["notices.letter.stop-link"]
            )}</a></p>
            </div></body></html>
            """;
    }

    private string Lead(int count) => words.Count("notices.letter.lead", count, Spoken.Number(count));

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
