using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Brakes;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;

namespace Xinhuo.Community.Gatherings;

/// <summary>Anybody invites: their group or the whole house, perhaps out of a topic, whose group it then belongs to.</summary>
internal static class HostGathering
{
    public static async Task<Outcome<GatheringId>> Do(
        XinhuoDb db,
        Actor me,
        GroupId? group,
        PostWords words,
        GatheringPlan plan,
        DateTimeOffset now,
        TopicId? topic = null,
        Guid? once = null
    )
    {
        var answers = me.IsStaff;
        if (topic is { } grownFrom)
        {
            if (await PostStanding.Of(db, grownFrom, 0, me.Member()) is not { Gone: false } post)
                return Refusal.NotFound;
            group = post.Group;
            answers = answers || post.TopicAuthor == me.Member() || post.MayHost(me);
        }
        if (group is { } room && await Standing.In(db, room, me.Member()) is not { MaySee: true })
            return Refusal.NotFound;
        if (await Watch.Words(db, me, words, group, now) is { } held)
            return held;
        var photos = await Photos.Show(db, words.Photos, me.Member().Value, GatheringStanding.AudienceOf(group) ?? Audiences.All, words.Alts);
        var id = Ids.New<GatheringId>(now);
        var series = plan.Rule is { } rule ? Begin(rule, plan, now) : null;
        var gathering = new Gathering
        {
            Id = id,
            Kind = plan.Kind,
            GroupId = group,
            HostId = me.Member(),
            TopicId = topic,
            SeriesId = series?.Id,
            Occurrence = series?.FirstDay,
            Title = words.Title ?? throw new ArgumentException("A gathering has a title.", nameof(words)),
            Place = plan.Place,
            Link = plan.Link,
            StartsAt = plan.StartsAt,
            EndsAt = plan.EndsAt,
            Zone = plan.Zone.Id,
            Capacity = plan.Seats,
            CreatedAt = now,
            DoorCode = NewDoorCode(),
            Once = once,
            Photos = PostPhotos.Write(photos),
            Body = words.Body,
            BodyHtml = words.Html,
        };
        if (series is not null)
            db.Add(series);
        db.Add(gathering);
        db.Record(me, now, new GatheringHosted(id, group, me.Member(), topic));
        await db.SaveChangesAsync();
        if (series is not null)
            await SeriesAhead.Make(db, me, series, now);
        await db.Put(new Findable("gathering", id.Value, group?.Value, now, Found(gathering)), isNew: true);
        GatheringStanding.Changed(db, gathering);
        // Whoever proposed it, keeps its group or speaks for the brand may say that this is it; others have simply made a gathering.
        if (answers && topic is { } idea && await db.Ideas().AnyAsync(i => i.TopicId == idea && i.AdoptedAt != null && i.MergedInto == null))
            await CommunityIdeas.CarryOut(db, me, idea, CarriedBy(gathering, plan), now);
        return id;
    }

    /// <summary>An adopted idea that somebody made a gathering of has been carried out by it.</summary>
    private static CarriedOut CarriedBy(Gathering gathering, GatheringPlan plan) =>
        new(CarriedOutAs.Gathering, gathering.Title, gathering.Href, DateOnly.FromDateTime(plan.Starts));

    public static string Found(Gathering gathering) => string.Join('\n', gathering.Title, gathering.Place, Platform.Text.PlainText.Of(gathering.Body));

    public static string NewDoorCode() => RandomNumberGenerator.GetInt32(10_000).ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>What an earlier press of the same form made.</summary>
    public static Task<Outcome<GatheringId>?> PressedBefore(XinhuoDb db, MemberId me, GatheringInput form, PostWords words) =>
        form.PressedBefore(
            db.Gatherings().Where(g => g.HostId == me && g.Once == form.Once).Select(g => new Pressed<GatheringId>(g.Id, g.Title, g.Body)),
            words
        );

    private static GatheringSeries Begin(RecurrenceRule rule, GatheringPlan plan, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(plan.Starts);
        return new GatheringSeries
        {
            Id = Ids.New<GatheringSeriesId>(now),
            Rule = rule.ToString(),
            Zone = plan.Zone.Id,
            FirstDay = day,
            Begins = TimeOnly.FromDateTime(plan.Starts),
            Minutes = (int)(plan.Ends - plan.Starts).TotalMinutes,
            MadeUntil = day,
        };
    }
}
