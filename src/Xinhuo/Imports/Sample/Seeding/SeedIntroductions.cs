using Xinhuo.Community;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>Who was introduced to whom, what became of it, and one that waits.</summary>
internal static class SeedIntroductions
{
    public static async Task Run(XinhuoDb db, Seeding s, CommunityZone zone)
    {
        foreach (var sample in s.Brand.Introductions)
        {
            var at = s.At(sample.Day, sample.Time);
            var offered = Done(await db.Introduce(s.By(sample.By), s.People[sample.One].Id, s.People[sample.Other].Id, sample.Words, zone, at));
            await db.SaveChangesAsync();
            var met = default(RoomId?);
            foreach (var yes in sample.Yes)
            {
                met = Done(await db.AgreeToMeet(s.By(yes.By), offered, s.At(yes.Day, yes.Time)));
                await db.SaveChangesAsync();
            }
            foreach (var line in sample.Lines)
                Done(await db.SayIn(s.By(line.By), met!.Value, line.Body, line.Answers, s.At(line.Day, line.Time)));
            foreach (var person in sample.Yes)
                if (met is { } room)
                    Done(await db.ReadIn(s.By(person.By), room, sample.Lines.Count, s.Now));
        }
    }

    private static T Done<T>(Outcome<T> outcome) =>
        outcome.Refused ? throw new InvalidDataException($"An introduction of the sample is refused: {outcome.Refusal}") : outcome.Value;
}
