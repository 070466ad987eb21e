using Xinhuo.Imports.Running;

namespace Xinhuo.Imports.Staging;

/// <summary>Once all is poured in: finds each reply's topic, turns away what hangs in the air, and makes places for people only known by their posts.</summary>
internal static class Ordering
{
    /// <summary>A thread under a thread under a thread: deeper than this it is a circle.</summary>
    private const int Deepest = 50;

    public static void Run(StagingArea area, Tally tally, Rejections rejections)
    {
        area.Execute("create index posts_under on posts (under); create index thanks_post on thanks (post);");
        FindGroups(area, tally, rejections);
        FindTopics(area);
        TurnAway(area, tally, rejections);
        MakePlaces(area);
        CountThanks(area);
        area.Execute("create index posts_order on posts (topic, is_topic desc, at, key);");
    }

    /// <summary>A source without a table of groups means the groups it names; one with such a table must have them in it.</summary>
    private static void FindGroups(StagingArea area, Tally tally, Rejections rejections)
    {
        if (area.Scalar("select exists (select 1 from groups where file is not null)") == 1)
        {
            Each(
                area,
                "select file, line, group_key from posts where is_topic = 1 and coalesce(group_key, '') not in (select key from groups)",
                (file, line, group) => rejections.Add(tally.Topics, "topic", file, line, "no-group", $"The group {group} is not in this source.")
            );
            area.Execute("delete from posts where is_topic = 1 and coalesce(group_key, '') not in (select key from groups)");
        }
        area.Execute(
            "insert or ignore into groups (key, name, openness, founded) select coalesce(group_key, ''), coalesce(nullif(group_key, ''), '…'), 'open', min(at) from posts where is_topic = 1 group by group_key"
        );
    }

    private static void FindTopics(StagingArea area)
    {
        area.Execute("update posts set topic = key where is_topic = 1");
        area.Execute("update posts set topic = null where is_topic = 0 and topic not in (select key from posts where is_topic = 1)");
        for (var depth = 0; depth < Deepest; depth++)
        {
            area.Execute(
                "update posts set topic = (select p.topic from posts p where p.key = posts.under) where topic is null and under in (select key from posts where topic is not null)"
            );
            if (area.Scalar("select changes()") == 0)
                return;
        }
    }

    private static void TurnAway(StagingArea area, Tally tally, Rejections rejections)
    {
        Each(
            area,
            "select file, line, under from posts where topic is null",
            (file, line, under) =>
                rejections.Add(tally.Replies, "reply", file, line, "no-topic", $"The post {under} that it was said under is not in this source.")
        );
        area.Execute("delete from posts where topic is null");
        Each(
            area,
            "select file, line, post from thanks where post not in (select key from posts)",
            (file, line, post) =>
                rejections.Add(
                    tally.Thanks,
                    "thanks",
                    file,
                    line,
                    "no-post",
                    $"The post {post} that it was given to is not in this source, or was not brought."
                )
        );
        area.Execute("delete from thanks where post not in (select key from posts)");
        // Where a source has a table of people, an honour of somebody who is not in it belongs to nobody.
        if (area.Scalar("select exists (select 1 from people)") == 1)
        {
            Each(
                area,
                "select file, line, person from badges where person not in (select key from people)",
                (file, line, person) => rejections.Add(tally.Badges, "badge", file, line, "no-person", $"The person {person} is not in this source.")
            );
            area.Execute("delete from badges where person not in (select key from people)");
        }
    }

    /// <summary>Authors of whom nothing else is known: an id without a row, a name without an id, or neither.</summary>
    private static void MakePlaces(StagingArea area)
    {
        area.Execute("update posts set author = 'name:' || coalesce(author_name, '') where author is null");
        area.Execute(
            """
            insert or ignore into people (key, name, joined, placeholder)
            select author, coalesce(max(author_name), case when author like 'name:%' then '' else 'user' || author end), min(at), 1 from posts group by author
            """
        );
        area.Execute("insert or ignore into people (key, name, joined, placeholder) select person, 'user' || person, min(at), 1 from badges group by person");
        area.Execute(
            "insert or ignore into people (key, name, joined, placeholder) select by, 'user' || by, min(at), 1 from thanks where by is not null group by by"
        );
        area.Execute("update people set joined = (select min(at) from posts where author = people.key) where joined is null");
    }

    /// <summary>A source that counts thanks only row by row.</summary>
    private static void CountThanks(StagingArea area) =>
        area.Execute(
            """
            update posts set score = coalesce((select sum(sign) from thanks where post = posts.key and by is null), 0) where score is null
            """
        );

    private static void Each(StagingArea area, string sql, Action<string, long, string> tell)
    {
        using var command = area.Command(sql);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            tell(reader.GetString(0), reader.GetInt64(1), reader.IsDBNull(2) ? "?" : reader.GetString(2));
    }
}
