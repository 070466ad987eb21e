using Xinhuo.Community;
using Xinhuo.Platform.Data;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>What members asked the hosts to look at, and what a host said.</summary>
internal static class SeedDesk
{
    public static async Task Run(XinhuoDb db, Seeding s)
    {
        foreach (var sample in s.Brand.Reports)
        {
            var topic = s.Topics[sample.Topic].Id;
            var number = sample.Reply is { } index ? s.Replies[(sample.Topic, index)].Number : 0;
            var asked = await CommunityDesk.Ask(db, s.By(sample.By), topic, number, sample.Reason, sample.Words, s.At(sample.Day, sample.Time));
            await db.SaveChangesAsync();
            var answered = sample is { LetStandBy: { } host, LetStandDay: { } day, LetStandTime: { } time, Why: { } why }
                ? await CommunityDesk.LetStand(db, s.By(host), topic, number, why, s.At(day, time))
                : asked;
            if ((asked.Refusal ?? answered.Refusal) is { } refusal)
                throw new InvalidDataException($"The report of {sample.Topic} is refused: {refusal}");
            await db.SaveChangesAsync();
        }
    }
}
