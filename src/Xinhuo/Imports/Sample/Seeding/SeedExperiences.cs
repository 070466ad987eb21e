using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Experiences;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>An experience under way: who was written to, who comes, who would another time, and two who have not answered.</summary>
internal static class SeedExperiences
{
    public static async Task Run(XinhuoDb db, Seeding s, CommunityZone zone, TitlesNow titles)
    {
        foreach (var sample in s.Brand.Experiences)
        {
            var experience = await Plan(db, s, sample, zone);
            var photos = PostPhotos.Write(Photos(db, s, sample.LetterPhotos, sample, $"letters:{experience.Id.Value}"));
            foreach (var letter in sample.Letters.OrderBy(l => l.Day).ThenBy(l => l.Time))
                await Write(db, s, letter, experience.Id, photos, titles);
            foreach (var entry in sample.Journal)
                await Journal(db, s, entry, experience.Id);
            foreach (var piece in sample.Early)
                await Early(db, s, piece, experience.Id);
        }
    }

    private static async Task<Experience> Plan(XinhuoDb db, Seeding s, SampleExperience sample, CommunityZone zone)
    {
        var at = s.At(sample.PlannedDay, sample.PlannedTime);
        var title = sample.Bears is { } slug ? (await db.Titles().SingleAsync(t => t.Slug == slug)).Id : (TitleId?)null;
        var plan = new ExperiencePlan(
            s.People[sample.Lead].Id,
            zone.StartOf(s.Date(sample.OpensDay)),
            zone.EndOf(s.Date(sample.EndsDay)),
            sample.Place,
            sample.Seats,
            title,
            sample.BearsUntilDay is { } until ? zone.EndOf(s.Date(until)) : null,
            sample.Kit
        );
        var words = (await PostWords.ForTopic(db, sample.Title, sample.Body)).Value;
        var experience = Done(await db.PlanExperience(s.By(sample.Lead), words, plan, at));
        experience.Photos = PostPhotos.Write(Photos(db, s, sample.Photos, sample, $"experience:{experience.Id.Value}"));
        await db.SaveChangesAsync();
        return experience;
    }

    private static List<Photo> Photos(XinhuoDb db, Seeding s, IReadOnlyList<SamplePhoto> photos, SampleExperience of, string audience)
    {
        var shown = photos.Select(p => Photo.Of(s.Scene(p.Scene), s.People[of.Lead].Id.Value, audience, s.At(of.PlannedDay, of.PlannedTime), p.Alt)).ToList();
        db.AddRange(shown);
        return shown;
    }

    private static async Task Write(XinhuoDb db, Seeding s, SampleLetter sample, ExperienceId experience, string? photos, TitlesNow titles)
    {
        var (to, at) = (s.People[sample.To].Id, s.At(sample.Day, sample.Time));
        var letter = Done(await db.WriteTo(s.By(sample.By), experience, to, sample.Body, at, photos));
        var answered = s.At(sample.AnswerDay, sample.AnswerTime);
        Fine(
            sample.Answer switch
            {
                "come" => await db.Come(s.By(sample.To), letter, titles, answered),
                "not-now" => await db.NotThisTime(s.By(sample.To), letter, answered),
                _ => null,
            }
        );
        await db.SaveChangesAsync();
        foreach (var line in sample.Lines)
        {
            Fine(await db.WriteUnder(s.By(line.By), letter, line.Body, s.At(line.Day, line.Time)));
            await db.SaveChangesAsync();
        }
    }

    private static async Task Journal(XinhuoDb db, Seeding s, SampleJournal sample, ExperienceId experience)
    {
        var at = s.At(sample.Day, sample.Time);
        var entry = Done(await db.WriteJournal(s.By(sample.By), experience, sample.Insight, sample.Readers, sample.Body, at));
        await db.SaveChangesAsync();
        foreach (var answer in sample.Answers)
        {
            Fine(await db.AnswerJournal(s.By(answer.By), entry, answer.Body, s.At(answer.Day, answer.Time)));
            await db.SaveChangesAsync();
        }
        if (sample.Change is { } change)
            Fine(await db.LinkChange(s.By(change.By), entry, change.Title, s.Date(change.Day), s.At(change.Day, change.Time)));
    }

    private static async Task Early(XinhuoDb db, Seeding s, SampleEarly sample, ExperienceId experience)
    {
        var at = s.At(sample.Day, sample.Time);
        var words = await s.Words(db, sample.By, sample.Title, sample.Body, sample.Photos, at);
        Done(await db.ShowEarly(s.By(sample.By), experience, words, s.Planned(sample.OpensDay, sample.OpensTime), true, at));
        await db.SaveChangesAsync();
    }

    private static T Done<T>(Outcome<T> outcome)
    {
        Fine(outcome.Refusal);
        return outcome.Value;
    }

    private static void Fine(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidDataException($"The sample's experience is refused: {refusal}");
    }
}
