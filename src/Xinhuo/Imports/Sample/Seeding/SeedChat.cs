using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>What people say to each other in passing, and how far each has read.</summary>
internal static class SeedChat
{
    public static async Task Run(XinhuoDb db, Seeding s)
    {
        foreach (var sample in s.Brand.Chats)
        {
            var opener = s.By(sample.Lines[0].By);
            var opened = s.At(sample.Lines[0].Day, sample.Lines[0].Time);
            var room = Done(
                sample.Group is { } group
                    ? await db.OfGroup(opener, s.Groups[group].Id, opened)
                    : await db.RoomWith(opener, [.. sample.People!.Select(p => s.People[p].Id)], sample.Title, opened)
            );
            await db.SaveChangesAsync();
            foreach (var line in sample.Lines)
                Done(await db.SayIn(s.By(line.By), room, line.Body, line.Answers, s.At(line.Day, line.Time)));
            foreach (var (reader, upTo) in sample.Read)
                Done(await db.ReadIn(s.By(reader), room, upTo, s.Now));
        }
    }

    private static T Done<T>(Outcome<T> outcome) =>
        outcome.Refused ? throw new InvalidDataException($"A room of the sample is refused: {outcome.Refusal}") : outcome.Value;
}
