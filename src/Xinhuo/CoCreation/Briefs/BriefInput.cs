using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Briefs;

/// <summary>What an employee says of a brief.</summary>
internal sealed class BriefInput : PostInput
{
    public const int Rows = 8;

    public string? Title { get; set; }
    public DateOnly? Opens { get; set; }
    public DateOnly? Closes { get; set; }
    public string? Place { get; set; }
    public string? Limits { get; set; }
    public string? Lends { get; set; }
    public int? LeastPeople { get; set; }
    public List<RoleInput>? Roles { get; set; }
    public Guid? Lead { get; set; }

    /// <summary>All rows of the form, the empty ones too.</summary>
    internal BriefInput WithRows()
    {
        Roles = [.. (Roles ?? []).Take(Rows)];
        while (Roles.Count < Rows)
            Roles.Add(new RoleInput());
        return this;
    }

    internal static BriefInput Of(Brief brief, IEnumerable<RoleInput> roles, CommunityZone zone) =>
        new BriefInput
        {
            Title = brief.Title,
            Opens = zone.Day(brief.OpensAt),
            Closes = zone.Day(brief.ClosesAt.AddTicks(-1)),
            Place = brief.Place,
            Limits = brief.Limits,
            Lends = brief.Lends,
            LeastPeople = brief.LeastPeople,
            Roles = [.. roles],
            Lead = brief.LeadId.Value,
            Body = brief.Body,
            Kept = [.. PostPhotos.Read(brief.Photos).Select(p => p.Id.Value)],
            Alt = PostPhotos.Read(brief.Photos).ToDictionary(p => p.Id.Value, p => p.Alt),
        }.WithRows();

    /// <summary>All but the words, or what is wrong with it.</summary>
    internal async Task<Outcome<BriefPlan>> Plan(XinhuoDb db, MemberId me, CommunityZone zone, DateTimeOffset now)
    {
        var place = CleanText.Line(Place, Brief.MostPlaceCharacters, Brief.MostUnits);
        var limits = CleanText.Lines(Limits, Brief.MostLimitsCharacters, Brief.MostUnits);
        var lends = CleanText.Lines(Lends, Brief.MostLendsCharacters, Brief.MostUnits);
        var lead = Lead is { } named ? new MemberId(named) : me;
        var led = await db.Staff().AnyAsync(m => m.Id == lead);
        var asked = (Roles ?? []).Where(r => !string.IsNullOrEmpty(r.Skill)).GroupBy(r => r.Skill!).ToDictionary(g => g.Key, g => g.Sum(r => r.Count ?? 1));
        var slugs = asked.Keys.ToList();
        var skills = await db.Skills().Where(s => slugs.Contains(s.Slug)).ToDictionaryAsync(s => s.Slug, s => s.Id);
        var seats = asked.Values.Sum();
        var problems = Refusal.All(
            Long(place, "Place", Brief.MostPlaceCharacters),
            Long(limits, "Limits", Brief.MostLimitsCharacters),
            Long(lends, "Lends", Brief.MostLendsCharacters),
            Opens is null ? Refusal.On("Opens", "cocreation.brief.opens.missing") : null,
            Closes is null ? Refusal.On("Closes", "cocreation.brief.closes.missing") : null,
            LeastPeople is < 2 or > Brief.MostPeople ? Refusal.On("LeastPeople", "cocreation.brief.people.wrong", Brief.MostPeople) : null,
            led ? null : Refusal.On("Lead", "cocreation.brief.lead.wrong"),
            asked.Count == 0 ? Refusal.On("Roles", "cocreation.brief.roles.missing") : null,
            skills.Count < asked.Count || asked.Values.Any(c => c is < 1 or > Brief.MostPeople) ? Refusal.On("Roles", "cocreation.brief.roles.wrong") : null,
            seats > Team.MostSeats ? Refusal.On("Roles", "cocreation.brief.roles.many", Team.MostSeats) : null
        );
        if (problems is not null)
            return problems;
        var (opens, closes) = (zone.StartOf(Opens!.Value), zone.EndOf(Closes!.Value));
        return closes <= opens ? Refusal.On("Closes", "cocreation.brief.closes.first")
            : closes <= now ? Refusal.On("Closes", "cocreation.brief.closes.past")
            : closes - opens > Brief.Longest ? Refusal.On("Closes", "cocreation.brief.closes.long")
            : new BriefPlan(
                lead,
                opens,
                closes,
                Text(place),
                Text(limits),
                Text(lends),
                LeastPeople ?? 2,
                asked.ToDictionary(a => skills[a.Key], a => a.Value)
            );
    }

    private static string? Text(CleanedText text) => text.Text.Length == 0 ? null : text.Text;

    private static Refusal? Long(CleanedText text, string field, int most) =>
        text.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy ? Refusal.On(field, "cocreation.field.long", most) : null;
}

/// <summary>A role, by its name in addresses, and how many; an empty one says nothing.</summary>
internal sealed class RoleInput
{
    public string? Skill { get; set; }
    public int? Count { get; set; }
}
