using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community;

/// <summary>What one types and adds to a post. Pictures that got through are kept by id, so that a refused form brings them back.</summary>
internal class PostInput
{
    public string? Body { get; set; }

    /// <summary>Newly chosen files.</summary>
    public List<IFormFile>? Photos { get; set; }

    /// <summary>Pictures that are here already.</summary>
    public List<Guid>? Kept { get; set; }

    /// <summary>The form's own mark, given when it was opened: pressed twice, it says once.</summary>
    public Guid? Once { get; set; }

    /// <summary>What the pictures that are here show, for those who cannot see them.</summary>
    public Dictionary<Guid, string?>? Alt { get; set; }

    /// <summary>The same of newly chosen files, in their order.</summary>
    public List<string?>? NewAlt { get; set; }

    /// <summary>The hints were read, and it is meant so.</summary>
    public bool AsIs { get; set; }

    /// <summary>What one might say otherwise; the form asks once and says it as it is when told so.</summary>
    internal IReadOnlyList<Hint> Hints { get; private set; } = [];

    /// <summary>Null: nothing to ask, or it was asked. Otherwise the form comes back with the hints, and with nothing to mend.</summary>
    internal Refusal? Ask(Hints hints, params IEnumerable<string?> texts)
    {
        Hints = AsIs ? [] : hints.Of(texts);
        return Hints.Count == 0 ? null : new Refusal([]);
    }

    /// <summary>
    /// Asked when the form's mark was met in the database: an earlier press that said just this made what this one made. The same form with other words says something
    /// new, and goes on without the mark.
    /// </summary>
    internal async Task<Outcome<T>?> PressedBefore<T>(IQueryable<Pressed<T>> made, PostWords words)
    {
        if (Once is null || await made.SingleOrDefaultAsync() is not { } pressed)
            return null;
        if (pressed.Title == words.Title && pressed.Body == words.Body)
            return pressed.Made;
        Once = null;
        return null;
    }

    internal string? AltOf(Guid picture) => Alt?.GetValueOrDefault(picture);

    internal IReadOnlyDictionary<PhotoId, string?> Alts =>
        (Alt ?? []).ToDictionary(a => new PhotoId(a.Key), a => Said(a.Value).Text is { Length: > 0 } t ? t : null);

    internal IReadOnlyList<PhotoId> Pictures => [.. (Kept ?? []).Distinct().Select(id => new PhotoId(id))];

    /// <summary>Takes the new files in, slow work that must be done before the act. What is wrong with one of them does not lose the others.</summary>
    internal async Task<Refusal?> Take(Photos house, MemberId me)
    {
        Refusal? refusal = null;
        (Kept, Alt) = (Kept ?? [], Alt ?? []);
        foreach (var (index, file) in (Photos ?? []).Index().Where(f => f.Item.Length > 0))
        {
            if (Kept.Count >= PostPhotos.Most)
                return Refusal.All(refusal, Refusal.On("Photos", "community.post.photos-many", PostPhotos.Most));
            await using var stream = file.OpenReadStream();
            var taken = await house.Take(stream, me.Value);
            if (taken.Refused)
                refusal = Refusal.All(refusal, taken.Refusal);
            else
            {
                Kept.Add(taken.Value.Id.Value);
                Alt[taken.Value.Id.Value] = NewAlt?.ElementAtOrDefault(index);
            }
        }
        return Alt.Values.Any(a => Said(a).Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy)
            ? Refusal.All(refusal, Refusal.On("Photos", "community.photo.alt-long", Photo.MostAltCharacters))
            : refusal;
    }

    private static CleanedText Said(string? alt) => CleanText.Line(alt, Photo.MostAltCharacters, Photo.MostAltCharacters);
}

/// <summary>What a form made when it was pressed, and the words it said then.</summary>
internal sealed record Pressed<T>(T Made, string? Title, string Body);
