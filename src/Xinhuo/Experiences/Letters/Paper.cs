using Xinhuo.Community;
using Xinhuo.Members;

namespace Xinhuo.Experiences.Letters;

/// <summary>A letter as it lies on the table.</summary>
/// <param name="At">When it left; before it has, now.</param>
internal sealed record Paper(string To, string Html, string? Photos, Member Author, Experience Experience, DateTimeOffset At)
{
    /// <summary>The letter's first picture; without one, the stamp is drawn.</summary>
    public PostPhoto? Stamp => PostPhotos.Read(Photos) is [var first, ..] ? first : null;

    /// <summary>Where in the letter its pictures stand: after the second paragraph, or at its end.</summary>
    public (string Before, string After) Parts
    {
        get
        {
            const string End = "</p>";
            var first = Html.IndexOf(End, StringComparison.Ordinal);
            var second = first < 0 ? -1 : Html.IndexOf(End, first + 1, StringComparison.Ordinal);
            return second < 0 ? (Html, "") : (Html[..(second + End.Length)], Html[(second + End.Length)..]);
        }
    }
}
