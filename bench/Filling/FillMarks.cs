using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform.Data;
using static Xinhuo.Platform.Data.BulkType;

namespace Xinhuo.Bench.Filling;

/// <summary>What people did with posts: thanked, read, followed; and what they were told.</summary>
internal sealed class FillMarks(Acts acts, Plan plan)
{
    public async Task Run()
    {
        await acts.Run(Thanks);
        await acts.Run(Readings);
        await acts.Run(Followings);
        await acts.Run(Notices);
    }

    private async Task Thanks(XinhuoDb db)
    {
        var rows = new Bulk(db, "Thanks", ("TopicId", Id), ("Number", Int), ("By", Id), ("MakerId", Id), ("At", Moment));
        foreach (var topic in plan.Topics)
            for (var number = 0; number <= topic.Replies; number++)
                foreach (var by in Several(topic.Group, number == 0 ? 4 : 2))
                    rows.Add(topic.Id, number, by, topic.Author, topic.LastAt);
        await rows.Flush();
        await Execute(db, """update "Topics" set "ThanksCount" = (select count(*) from "Thanks" where "TopicId" = "Topics"."Id" and "Number" = 0)""");
        await Execute(
            db,
            """update "Replies" set "ThanksCount" = (select count(*) from "Thanks" where "TopicId" = "Replies"."TopicId" and "Thanks"."Number" = "Replies"."Number")"""
        );
    }

    private async Task Readings(XinhuoDb db)
    {
        var rows = new Bulk(db, "Readings", ("MemberId", Id), ("TopicId", Id), ("ReadNumber", Int), ("At", Moment));
        foreach (var topic in plan.Topics)
        foreach (var by in Several(topic.Group, 16))
            rows.Add(by, topic.Id, plan.Random.Next(3) == 0 ? plan.Random.Next(topic.Replies + 1) : topic.Replies, topic.LastAt);
        await rows.Flush();
    }

    private async Task Followings(XinhuoDb db)
    {
        var rows = new Bulk(db, "Followings", ("MemberId", Id), ("ObjectId", Id), ("Kind", Int), ("Level", Int), ("At", Moment));
        foreach (var topic in plan.Topics)
        foreach (var by in Several(topic.Group, 6).Append(topic.Author).Distinct())
            rows.Add(by, topic.Id, 0, plan.Random.Next(12) == 0 ? 2 : 1, topic.LastAt);
        await rows.Flush();
    }

    private async Task Notices(XinhuoDb db)
    {
        var rows = new Bulk(
            db,
            "Notices",
            ("MemberId", Id),
            ("HappeningId", Id),
            ("Kind", Text),
            ("ActorId", Id),
            ("Word", Text),
            ("Href", Text),
            ("About", Text),
            ("Thing", Id),
            ("At", Moment),
            ("SeenAt", Moment)
        );
        foreach (var topic in plan.Topics.Where(t => t.Replies > 0))
        foreach (var member in Several(topic.Group, 5))
            rows.Add(
                member,
                plan.Id(topic.LastAt),
                "reply",
                topic.LastBy,
                "community.notice.reply",
                $"/topics/{topic.Id}?at={topic.Replies}#r{topic.Replies}",
                $"{topic.Id:N}:{topic.Replies}",
                topic.Id,
                topic.LastAt,
                plan.Random.Next(4) == 0 ? null : topic.LastAt
            );
        await rows.Flush();
    }

    private IEnumerable<Guid> Several(PlannedGroup group, int most) =>
        Enumerable.Range(0, plan.Random.Next(most + 1)).Select(_ => group.People[plan.Skewed(group.People.Count)]).Distinct();

    private static async Task Execute(XinhuoDb db, string sql)
    {
        db.Database.SetCommandTimeout(600);
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
