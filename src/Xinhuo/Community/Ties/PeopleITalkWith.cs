using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Ties;

/// <summary>常聊的人: on a person's page, whom they deal with and the why in words. What happened in hidden groups shows to the person alone, and who keeps their own page for members to members.</summary>
internal sealed class PeopleITalkWith(Settings settings, Words words) : IPersonSection
{
    private const int Most = 5;

    private static readonly (TieKind Kind, string Word)[] Ways =
    [
        (TieKind.Reply, "community.ties.replied"),
        (TieKind.Mention, "community.ties.mentioned"),
        (TieKind.Thanks, "community.ties.thanked"),
        (TieKind.BuiltUpon, "community.ties.built"),
        (TieKind.Introduction, "community.ties.introduced"),
    ];

    public int Order => 400;

    public async Task<PersonSection?> Of(Member person, Viewer viewer, XinhuoDb db)
    {
        var mine = viewer.Id == person.Id.Value;
        var bonds = await db.StrongestTies(person.Id, Most, withHidden: mine);
        if (bonds.Count == 0)
            return null;
        var ids = bonds.Select(b => b.With).ToList();
        var people = await db.Members()
            .Where(ShownToGuests.To(viewer, settings))
            .Where(m => ids.Contains(m.Id))
            .Select(m => new
            {
                m.Id,
                m.Name,
                m.PhotoUrl,
                m.Role,
            })
            .ToDictionaryAsync(m => m.Id);
        return new PersonSection(
            "/Community/Ties/_OfPerson.cshtml",
            new TiesOfPerson(
                mine,
                [
                    .. bonds
                        .Where(b => people.ContainsKey(b.With))
                        .Select(b => (Bond: b, Who: people[b.With]))
                        .Select(p => new TiedPerson(p.Who.Name, p.Who.PhotoUrl, $"/people/{p.Who.Id.Value}", p.Who.Role, Why(p.Bond))),
                ]
            ),
            Aside: true
        );
    }

    private string Why(Bond bond) =>
        string.Join(
            words["community.ties.and"],
            Ways.Select(way => (Count: bond.Of(way.Kind), way.Word)).Where(w => w.Count > 0).Select(w => words.Count(w.Word, w.Count, Spoken.Number(w.Count)))
        );
}

internal sealed record TiesOfPerson(bool Mine, IReadOnlyList<TiedPerson> People);

internal sealed record TiedPerson(string Name, string? Photo, string Href, Role Role, string Why);
