using Xinhuo.Community.Searching;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community;

/// <summary>A hit as a person reads it: where it is, what it says around the words that were sought, who said it.</summary>
internal sealed record Hit(string Kind, string Href, string Title, string Excerpt, string? Who, string? Photo, Role Role, string? Where, DateTimeOffset At)
{
    /// <summary>The key of the sentence that says who said it ({0}) and where ({1}); null: none.</summary>
    public string? Said { get; init; }

    /// <summary>The piece of a text around the words that were sought.</summary>
    public static string Around(string text, string question) => Excerpts.Around(text, question, Finding.ExcerptCharacters);
}
