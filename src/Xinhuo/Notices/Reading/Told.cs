using Microsoft.AspNetCore.Html;
using Xinhuo.Shell;

namespace Xinhuo.Notices.Reading;

/// <summary>A notice, or several of one day and one matter, as it reads.</summary>
internal sealed record Told(
    long Id,
    string Kind,
    DateOnly Day,
    DateTimeOffset At,
    bool Unread,
    IReadOnlyList<Face> Faces,
    string Icon,
    Sentence Sentence,
    string? Quote
)
{
    /// <summary>Through us, so that following it also reads it.</summary>
    public string Href => $"/notices/{Id}";
}

/// <summary>A sentence about somebody, whose name stands out in it.</summary>
internal sealed record Sentence(string Before, string Who, string After)
{
    private const string Mark = "\u0001";

    public static Sentence Of(Func<object?[], string> format, string who, IEnumerable<string> values)
    {
        var parts = format([Mark, .. values]).Split(Mark);
        return parts.Length == 1 ? new Sentence(parts[0], "", "") : new Sentence(parts[0], who, string.Concat(parts[1..]));
    }

    public IHtmlContent Html =>
        Who.Length == 0
            ? new HtmlContentBuilder().Append(Before)
            : new HtmlContentBuilder().AppendFormat("{0}<b class=\"name\">{1}</b>{2}", Before, Who, After);

    public override string ToString() => Before + Who + After;
}
