using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>What the form of a thing offers to choose from.</summary>
internal sealed record ThingChoices(
    IReadOnlyList<SelectListItem> Titles,
    IReadOnlyList<SelectListItem> Groups,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Licences,
    Words Words
)
{
    private static readonly int[] Buffers = [0, 15, 30, 60, 120, 240, 720, 1440],
        Longests = [120, 240, 480, 1440, 2880, 4320, 7200, 10080, 20160, 43200],
        Graces = [15, 30, 60, 120, 240, 1440];

    public IReadOnlyList<SelectListItem> Buffer(int chosen) => Spans(Buffers, chosen);

    public IReadOnlyList<SelectListItem> Longest(int chosen) => Spans(Longests, chosen);

    public IReadOnlyList<SelectListItem> Grace(int chosen) => Spans(Graces, chosen);

    /// <summary>四个小时; 三天.</summary>
    public static string Say(Words words, int minutes) =>
        minutes == 0 ? words["cocreation.bookings.span.none"]
        : minutes % 1440 == 0 ? words.Count("cocreation.bookings.span.days", minutes / 1440, Shell.Spoken.Number(minutes / 1440))
        : minutes % 60 == 0 ? words.Count("cocreation.bookings.span.hours", minutes / 60, Shell.Spoken.Number(minutes / 60))
        : words.Count("cocreation.bookings.span.minutes", minutes);

    public static async Task<ThingChoices> Of(XinhuoDb db, Sight sight, ThingInput input, Words words)
    {
        var titles = await db.Titles().Where(t => t.RetiredAt == null || t.Slug == input.Bears).OrderBy(t => t.Slug).ToListAsync();
        var unknown = sight.Unknown.Select(g => new GroupId(g)).ToList();
        var groups = await db.Groups().Where(g => !unknown.Contains(g.Id) || g.Slug == input.Circle).OrderBy(g => g.Name).ToListAsync();
        return new ThingChoices(
            [new SelectListItem(words["cocreation.bookings.field.bears.none"], ""), .. titles.Select(t => new SelectListItem(t.Name, t.Slug))],
            [new SelectListItem(words["cocreation.bookings.field.circle.none"], ""), .. groups.Select(g => new SelectListItem(g.Name, g.Slug))],
            await db.Things().Select(t => t.Kind).Distinct().OrderBy(k => k).Take(20).ToListAsync(),
            await LicencesAsked(db),
            words
        );
    }

    /// <summary>The licences that things ask for.</summary>
    public static Task<List<string>> LicencesAsked(XinhuoDb db) =>
        db.Things().Where(t => t.Licence != null).Select(t => t.Licence!).Distinct().OrderBy(l => l).Take(20).ToListAsync();

    private List<SelectListItem> Spans(int[] usual, int chosen) =>
        [
            .. usual
                .Append(chosen)
                .Where(m => m >= 0)
                .Distinct()
                .Order()
                .Select(m => new SelectListItem(Say(Words, m), m.ToString(CultureInfo.InvariantCulture))),
        ];
}
