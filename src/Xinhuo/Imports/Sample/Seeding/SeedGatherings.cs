using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>One gathering that was, with its recap; one to come, with people waiting; one that comes back every other week; and two meet-ups.</summary>
internal static class SeedGatherings
{
    public static async Task Run(XinhuoDb db, Seeding s)
    {
        foreach (var sample in s.Brand.Gatherings)
        {
            var gathering = await Invite(db, s, sample);
            CoHosts(db, s, sample, gathering);
            Seats(db, s, sample, gathering);
            Minutes(db, s, sample, gathering);
            if (sample.Recap is { } recap)
                await Recap(db, s, recap, gathering);
            await db.SaveChangesAsync();
            var found = string.Join('\n', gathering.Title, gathering.Place, Platform.Text.PlainText.Of(gathering.Body));
            await db.Put(new Findable("gathering", gathering.Id.Value, gathering.GroupId?.Value, gathering.CreatedAt, found), isNew: true);
            if (sample.Rhythm is not null)
                await CommunityGatherings.MakeAhead(db, gathering, sample.Rhythm, s.Zone, s.Now);
        }
    }

    private static async Task<Gathering> Invite(XinhuoDb db, Seeding s, SampleGathering sample)
    {
        var (at, host, group) = (s.At(sample.InvitedDay, sample.InvitedTime), s.People[sample.Host], s.Groups[sample.Group]);
        var photos = SeedTalk.Photos(db, s, sample.Photos, host, group, at);
        var words = (await PostWords.ForTopic(db, sample.Title, sample.Body)).Value;
        var day = sample.Day;
        while (sample.Weekday is { } weekday && s.Date(day).DayOfWeek != weekday)
            day++;
        var gathering = new Gathering
        {
            Id = Ids.New<GatheringId>(at),
            Kind = sample.Kind,
            GroupId = group.Id,
            HostId = host.Id,
            TopicId = sample.Topic is { } topic ? s.Topics[topic].Id : null,
            Title = words.Title!,
            Place = sample.Place,
            Link = sample.Link,
            StartsAt = s.Planned(day, sample.From),
            EndsAt = s.Planned(day, sample.To),
            Zone = s.Zone.Id,
            Capacity = sample.Seats,
            CreatedAt = at,
            DoorCode = (sample.Slug.Sum(c => c) * 37 % 10_000).ToString("0000", System.Globalization.CultureInfo.InvariantCulture),
            Photos = PostPhotos.Write(photos),
            Body = words.Body,
            BodyHtml = words.Html,
        };
        db.Add(gathering);
        db.Record(s.By(sample.Host), at, new GatheringHosted(gathering.Id, group.Id, host.Id, gathering.TopicId));
        await db.SaveChangesAsync();
        return gathering;
    }

    private static void CoHosts(XinhuoDb db, Seeding s, SampleGathering sample, Gathering gathering)
    {
        foreach (var person in sample.CoHosts)
        {
            db.Add(
                new GatheringCoHost
                {
                    GatheringId = gathering.Id,
                    MemberId = s.People[person].Id,
                    NamedBy = gathering.HostId,
                    NamedAt = gathering.CreatedAt,
                }
            );
            db.Record(s.By(sample.Host), gathering.CreatedAt, new CoHostNamed(gathering.Id, gathering.GroupId, s.People[person].Id, gathering.HostId));
        }
    }

    private static void Seats(XinhuoDb db, Seeding s, SampleGathering sample, Gathering gathering)
    {
        var at = gathering.CreatedAt;
        foreach (var person in sample.Coming.Concat(sample.Waiting))
        {
            at += TimeSpan.FromMinutes(47);
            var seat = new GatheringSeat
            {
                GatheringId = gathering.Id,
                MemberId = s.People[person].Id,
                Turn = ++gathering.Turn,
            };
            seat.Ask(seat.Turn, at);
            if (sample.Coming.Contains(person))
            {
                seat.Sit(at);
                gathering.Taken++;
            }
            else
                gathering.Waiting++;
            db.Add(seat);
            db.Record(s.By(person), at, new SeatAsked(gathering.Id, gathering.GroupId, seat.MemberId, seat.Waits));
            if (!sample.Here.Contains(person))
                continue;
            seat.CheckedInAt = gathering.StartsAt;
            db.Record(s.By(person), gathering.StartsAt, new CheckedIn(gathering.Id, gathering.GroupId, seat.MemberId, seat.MemberId));
        }
        foreach (var person in sample.MayNot)
        {
            db.Add(
                new GatheringSeat
                {
                    GatheringId = gathering.Id,
                    MemberId = s.People[person].Id,
                    Turn = ++gathering.Turn,
                    MaybeNotAt = at,
                }
            );
            db.Record(s.By(person), at, new SeatDeclined(gathering.Id, gathering.GroupId, s.People[person].Id));
        }
    }

    private static void Minutes(XinhuoDb db, Seeding s, SampleGathering sample, Gathering gathering)
    {
        var (given, at) = (gathering.EndsAt <= s.Now, gathering.StartsAt.AddMinutes(5));
        foreach (var (place, minute) in (sample.Minutes ?? []).Index())
        {
            var card = new MeetUpCard(minute.Day, minute.Loves, minute.Best, minute.Wants, minute.Words);
            CommunityMeetUps.Offer(db, gathering, s.People[minute.Person].Id, place + 1, card, gathering.CreatedAt.AddHours(3), given ? at : null);
            at = at.AddMinutes(2);
        }
        var said = new HashSet<(string By, string Of)>();
        foreach (var wish in sample.Wishes ?? [])
        {
            CommunityMeetUps.Wish(db, gathering, s.People[wish[0]].Id, s.People[wish[1]].Id, said.Contains((wish[1], wish[0])), at = at.AddSeconds(20));
            said.Add((wish[0], wish[1]));
        }
    }

    private static async Task Recap(XinhuoDb db, Seeding s, SampleRecap sample, Gathering gathering)
    {
        var (at, by) = (s.At(sample.Day, sample.Time), s.People[sample.By]);
        var photos = new List<Photo>();
        foreach (var photo in sample.Photos)
        {
            photos.Add(Photo.Of(s.Scene(photo.Scene), by.Id.Value, $"group:{gathering.GroupId!.Value.Value}", at, photo.Alt));
            db.Add(photos[^1]);
        }
        var words = (await PostWords.ForReply(db, sample.Words)).Value;
        (gathering.RecapBy, gathering.RecapAt, gathering.RecapPhotos) = (by.Id, at, PostPhotos.Write(photos));
        (gathering.Recap, gathering.RecapHtml) = (words.Body, words.Html);
        db.Record(s.By(sample.By), at, new RecapWritten(gathering.Id, gathering.GroupId, by.Id));
    }
}
