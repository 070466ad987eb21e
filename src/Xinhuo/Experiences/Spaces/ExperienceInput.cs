using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Spaces;

/// <summary>What an employee says of an experience: what it is, when, and what comes with it.</summary>
internal sealed class ExperienceInput : PostInput
{
    public string? Title { get; set; }
    public DateOnly? Opens { get; set; }
    public DateOnly? Ends { get; set; }
    public string? Place { get; set; }
    public int? Seats { get; set; }

    /// <summary>The title that comes with it, by its name in addresses; empty: none.</summary>
    public string? Bears { get; set; }
    public DateOnly? BearsUntil { get; set; }
    public string? Kit { get; set; }
    public Guid? Lead { get; set; }

    internal static ExperienceInput Of(Experience experience, string? title, CommunityZone zone) =>
        new()
        {
            Title = experience.Title,
            Opens = zone.Day(experience.OpensAt),
            Ends = zone.Day(experience.EndsAt.AddTicks(-1)),
            Place = experience.Place,
            Seats = experience.Seats,
            Bears = title,
            BearsUntil = experience.TitleUntil is { } until ? zone.Day(until.AddTicks(-1)) : null,
            Kit = experience.Kit,
            Lead = experience.LeadId.Value,
            Body = experience.Body,
            Kept = [.. PostPhotos.Read(experience.Photos).Select(p => p.Id.Value)],
            Alt = PostPhotos.Read(experience.Photos).ToDictionary(p => p.Id.Value, p => p.Alt),
        };

    /// <summary>All but the words, or what is wrong with it.</summary>
    internal async Task<Outcome<ExperiencePlan>> Plan(XinhuoDb db, MemberId me, CommunityZone zone, DateTimeOffset now)
    {
        var place = CleanText.Line(Place, Experience.MostPlaceCharacters, Experience.MostUnits);
        var kit = CleanText.Lines(Kit, Experience.MostKitCharacters, Experience.MostUnits);
        var lead = Lead is { } named ? new MemberId(named) : me;
        var led = await db.Staff().AnyAsync(m => m.Id == lead);
        var title = string.IsNullOrEmpty(Bears) ? null : await db.Titles().SingleOrDefaultAsync(t => t.Slug == Bears && t.RetiredAt == null);
        var problems = Refusal.All(
            Long(place, "Place", Experience.MostPlaceCharacters),
            Long(kit, "Kit", Experience.MostKitCharacters),
            Opens is null ? Refusal.On("Opens", "experiences.field.opens.missing") : null,
            Ends is null ? Refusal.On("Ends", "experiences.field.ends.missing") : null,
            Seats is < 1 or > Experience.MostSeats ? Refusal.On("Seats", "experiences.field.seats.wrong", Experience.MostSeats) : null,
            led ? null : Refusal.On("Lead", "experiences.field.lead.wrong"),
            !string.IsNullOrEmpty(Bears) && title is null ? Refusal.On("Bears", "experiences.field.bears.wrong") : null,
            title is not null && BearsUntil <= zone.Day(now) ? Refusal.On("BearsUntil", "experiences.field.bears-until.past") : null
        );
        if (problems is not null)
            return problems;
        var (opens, ends) = (zone.StartOf(Opens!.Value), zone.EndOf(Ends!.Value));
        return ends <= opens ? Refusal.On("Ends", "experiences.field.ends.first")
            : ends <= now ? Refusal.On("Ends", "experiences.field.ends.past")
            : ends - opens > Experience.Longest ? Refusal.On("Ends", "experiences.field.ends.long")
            : new ExperiencePlan(
                lead,
                opens,
                ends,
                place.Text.Length == 0 ? null : place.Text,
                Seats,
                title?.Id,
                title is not null && BearsUntil is { } until ? zone.EndOf(until) : null,
                kit.Text.Length == 0 ? null : kit.Text
            );
    }

    private static Refusal? Long(CleanedText text, string field, int most) =>
        text.Refusal is TextRefusal.TooLong or TextRefusal.TooHeavy ? Refusal.On(field, "experiences.field.long", most) : null;
}
