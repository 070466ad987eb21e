using System.Globalization;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Early;

/// <summary>
/// A reader's own name and the day, faintly over a piece that is not open yet: a picture of the screen says whose it was. Drawn by the page, again and again over
/// all of it.
/// </summary>
internal sealed record EarlyMark(string Words)
{
    private const int MostCharacters = 30;
    private const int Letter = 15;
    private const int Between = 70;

    /// <summary>"words", or "pictures", which are neither light nor dark.</summary>
    public string Over { get; init; } = "words";

    public static EarlyMark Of(string name, string day) => new($"{Graphemes.Take(name, MostCharacters)} {day}");

    /// <summary>Pixels from one name to the next: every letter has the room of a Chinese one.</summary>
    public string Width => (Words.Length * Letter + Between).ToString(CultureInfo.InvariantCulture);
}
