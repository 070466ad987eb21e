using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>Thanks, what people kept, what they follow, and how far they have read.</summary>
internal static class SeedAnswers
{
    public static async Task Run(XinhuoDb db, Seeding s, string away)
    {
        foreach (var sample in s.Brand.Thanks)
            Thank(db, s, sample);
        foreach (var sample in s.Brand.Saves)
        {
            var (topic, at) = (s.Topics[sample.Topic], s.At(sample.Day, sample.Time));
            db.Add(
                new Save
                {
                    MemberId = s.People[sample.By].Id,
                    TopicId = topic.Id,
                    At = at,
                }
            );
            topic.SaveCount++;
            db.Record(s.By(sample.By), at, new ObjectSaved(topic.Id, topic.GroupId, s.People[sample.By].Id, topic.AuthorId));
        }
        await db.SaveChangesAsync();
        foreach (var sample in s.Brand.Follows)
            await Follow(db, s, sample);
        Read(db, s, s.People[away].Id);
        await db.SaveChangesAsync();
    }

    private static void Thank(XinhuoDb db, Seeding s, SampleThanks sample)
    {
        var (topic, by, at) = (s.Topics[sample.Topic], s.People[sample.By].Id, s.At(sample.Day, sample.Time));
        var reply = sample.Reply is { } index ? s.Replies[(sample.Topic, index)] : null;
        var maker = reply?.AuthorId ?? topic.AuthorId;
        db.Add(
            new Thanks
            {
                TopicId = topic.Id,
                Number = reply?.Number ?? 0,
                By = by,
                MakerId = maker,
                At = at,
            }
        );
        if (reply is null)
            topic.ThanksCount++;
        else
            reply.ThanksCount++;
        db.Record(s.By(sample.By), at, new Thanked(topic.Id, topic.GroupId, reply?.Number ?? 0, by, maker));
    }

    private static async Task Follow(XinhuoDb db, Seeding s, SampleFollow sample)
    {
        var isTopic = sample.Kind == SampleFollowKind.Topic;
        var it = isTopic ? s.Topics[sample.Target].Id.Value : s.Groups[sample.Target].Id.Value;
        var level = sample.Mode == SampleFollowMode.Mute ? FollowLevel.Mute : FollowLevel.Follow;
        if (await db.Followings().FindAsync(s.People[sample.By].Id, it) is { } there)
            there.Level = level;
        else
            db.Add(
                new Following
                {
                    MemberId = s.People[sample.By].Id,
                    ObjectId = it,
                    Kind = isTopic ? FollowedKind.Topic : FollowedKind.Group,
                    Level = level,
                    At = s.At(sample.Day, sample.By),
                }
            );
    }

    /// <summary>
    /// Who wrote in a topic has read it up to a day before now: the last day is new to everybody. Who was <paramref name="away"/> finds a week waiting.
    /// </summary>
    private static void Read(XinhuoDb db, Seeding s, MemberId away)
    {
        foreach (var (slug, topic) in s.Topics)
        {
            var replies = s.Replies.Where(r => r.Key.Topic == slug).Select(r => r.Value).ToList();
            foreach (var member in replies.Select(r => r.AuthorId).Append(topic.AuthorId).Distinct())
            {
                var before = s.Now - TimeSpan.FromDays(member == away ? 7 : 1);
                var read = replies.Where(r => r.At < before || r.AuthorId == member).Select(r => r.Number).DefaultIfEmpty(0).Max();
                db.Add(
                    new Community.Reading
                    {
                        MemberId = member,
                        TopicId = topic.Id,
                        ReadNumber = read,
                        At = before,
                    }
                );
            }
        }
    }
}
