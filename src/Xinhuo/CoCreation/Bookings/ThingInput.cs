using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Text;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>What somebody of the brand says of a thing that is lent. Its name is the title, what it is for the body.</summary>
internal sealed class ThingInput : PostInput
{
    public string? Title { get; set; }
    public string? Kind { get; set; }
    public string? Place { get; set; }
    public int Before { get; set; }
    public int After { get; set; }
    public int Longest { get; set; }
    public int Grace { get; set; }
    public bool NeedsYes { get; set; }
    public string? Licence { get; set; }

    /// <summary>The title somebody must bear, by its name in addresses; empty: none.</summary>
    public string? Bears { get; set; }

    /// <summary>The group somebody must be in, by its name in addresses; empty: none.</summary>
    public string? Circle { get; set; }
    public bool HasMileage { get; set; }

    internal static ThingInput Of(Thing thing, string? title, string? group) =>
        new()
        {
            Title = thing.Name,
            Kind = thing.Kind,
            Place = thing.Place,
            Before = thing.BeforeMinutes,
            After = thing.AfterMinutes,
            Longest = thing.LongestMinutes,
            Grace = thing.GraceMinutes,
            NeedsYes = thing.NeedsYes,
            Licence = thing.Licence,
            Bears = title,
            Circle = group,
            HasMileage = thing.HasMileage,
            Body = thing.Body,
            Kept = [.. PostPhotos.Read(thing.Photos).Select(p => p.Id.Value)],
            Alt = PostPhotos.Read(thing.Photos).ToDictionary(p => p.Id.Value, p => p.Alt),
        };

    /// <summary>All but the words, or what is wrong with it.</summary>
    internal async Task<Outcome<ThingPlan>> Plan(XinhuoDb db)
    {
        var (kind, place, licence) = (
            CleanText.Line(Kind, Thing.MostKindCharacters, Thing.MostUnits),
            CleanText.Line(Place, Thing.MostPlaceCharacters, Thing.MostUnits),
            CleanText.Line(Licence, Thing.MostLicenceCharacters, Thing.MostUnits)
        );
        var title = string.IsNullOrEmpty(Bears) ? null : await Members.MembersDb.Titles(db).SingleOrDefaultAsync(t => t.Slug == Bears);
        var group = string.IsNullOrEmpty(Circle) ? null : await db.Groups().SingleOrDefaultAsync(g => g.Slug == Circle);
        var problems = Refusal.All(
            BookingWords.Wrong(kind, "Kind", "cocreation.bookings.field.kind.missing", Thing.MostKindCharacters),
            BookingWords.Wrong(place, "Place", null, Thing.MostPlaceCharacters),
            BookingWords.Wrong(licence, "Licence", null, Thing.MostLicenceCharacters),
            OutOf("Before", Before, 0),
            OutOf("After", After, 0),
            OutOf("Longest", Longest, 15),
            OutOf("Grace", Grace, 0),
            !string.IsNullOrEmpty(Bears) && title is null ? Refusal.On("Bears", "cocreation.bookings.field.bears.wrong") : null,
            !string.IsNullOrEmpty(Circle) && group is null ? Refusal.On("Circle", "cocreation.bookings.field.circle.wrong") : null
        );
        return problems is not null
            ? problems
            : new ThingPlan(kind.Text, Or(place), Before, After, Longest, Grace, NeedsYes, Or(licence), title?.Id, group?.Id, HasMileage);
    }

    private static Refusal? OutOf(string field, int minutes, int least) =>
        minutes < least || minutes > Thing.MostMinutes ? Refusal.On(field, "cocreation.bookings.field.minutes.wrong") : null;

    private static string? Or(CleanedText text) => text.Text.Length == 0 ? null : text.Text;
}
