using System.Text.Json;
using Xinhuo.Imports.Reading;
using Xinhuo.Imports.Running;
using Xinhuo.Imports.StackExchange.Reading;
using Xinhuo.Imports.Staging;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Imports.StackExchange;

/// <summary>
/// A Stack Exchange dump as what comes in: tags are groups, questions topics, answers and comments replies, votes thanks without a giver.
/// </summary>
/// <param name="name">How to call it, where the path does not say.</param>
internal sealed class Dump(string path, string? name = null) : IIncoming
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public string Kind => "stack-exchange";

    public string Name { get; } = name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    public string Language => Words.English;

    public string? Fingerprint()
    {
        if (StackExchangeDump.Open(path, new ReadingLimits(), out var opened) != SourceRefusal.None)
            return null;
        using var dump = opened!;
        var first =
            dump.Users().Select(r => r.Row is { } u ? $"user {u.Id} {u.CreationDate:O}" : null).OfType<string>().FirstOrDefault()
            ?? dump.Posts().Select(r => r.Row is { } p ? $"post {p.Id} {p.CreationDate:O}" : null).OfType<string>().FirstOrDefault()
            ?? dump.Comments().Select(r => r.Row is { } c ? $"comment {c.Id} {c.CreationDate:O}" : null).OfType<string>().FirstOrDefault();
        return first is null ? null : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(first)));
    }

    public void Stage(StagingArea area, Tally tally, Rejections rejections, Action<long> progress, CancellationToken cancel)
    {
        StackExchangeDump.Open(path, new ReadingLimits(), out var opened);
        using var dump = opened!;
        var pour = new Pour(area, rejections, progress, cancel);
        pour.All(dump.Users(), tally.People, "person", "people", u => Key(u.Id), u => area.Add(Person(u.Value, u.Origin)));
        var about = About(pour, dump, tally);
        var groupOf = GroupOf(dump);
        pour.All(
            dump.Posts(),
            p => p?.PostTypeId == DumpPost.Answer ? (tally.Replies, "reply") : (tally.Topics, "topic"),
            "posts",
            p => PostKey(p.Id),
            p => Post(area, tally, rejections, groupOf, p.Value, p.Origin)
        );
        pour.All(dump.Comments(), tally.Replies, "reply", "posts", c => CommentKey(c.Id), c => area.Add(Comment(c.Value, c.Origin)));
        pour.All(dump.Votes(), tally.Thanks, "thanks", "thanks", v => Key(v.Id), v => Vote(area, tally, rejections, v.Value, v.Origin));
        pour.All(
            dump.Badges(),
            tally.Badges,
            "badge",
            "badges",
            b => Key(b.Id),
            b => area.Add(new StagedBadge(Key(b.Value.Id), Key(b.Value.UserId), b.Value.Name, b.Value.Class, b.Value.Date, b.Origin))
        );
        Groups(area, about);
    }

    private static string Key(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string PostKey(long id) => $"p{Key(id)}";

    private static string CommentKey(long id) => $"c{Key(id)}";

    private static StagedPerson Person(DumpUser u, Origin origin) =>
        new(Key(u.Id), u.DisplayName ?? $"user{Key(u.Id)}", u.CreationDate, origin)
        {
            Intro = u.AboutMe,
            IntroIsHtml = true,
            City = u.Location,
            Rest = JsonSerializer.Serialize(
                new
                {
                    u.Reputation,
                    u.WebsiteUrl,
                    u.AccountId,
                    u.Views,
                    u.UpVotes,
                    u.DownVotes,
                    u.LastAccessDate,
                },
                Json
            ),
        };

    private static bool Post(StagingArea area, Tally tally, Rejections rejections, Func<IReadOnlyList<string>, string> groupOf, DumpPost p, Origin origin)
    {
        var isTopic = p.PostTypeId == DumpPost.Question;
        if (!isTopic && p.PostTypeId != DumpPost.Answer)
        {
            rejections.Add(
                tally.Topics,
                "topic",
                origin.File,
                origin.Line,
                "no-conversation",
                p.PostTypeId is 4 or 5
                    ? "A tag's own page is no conversation; its text introduces the tag's group."
                    : $"Posts of type {p.PostTypeId} are no conversations."
            );
            return true;
        }
        return area.Add(
            new StagedPost(PostKey(p.Id), p.OwnerUserId is { } owner ? Key(owner) : null, p.OwnerDisplayName, p.CreationDate, origin)
            {
                IsTopic = isTopic,
                UnderKey = isTopic ? null : PostKey(p.ParentId ?? 0),
                GroupKey = isTopic ? groupOf(p.Tags) : null,
                Title = p.Title,
                Body = p.Body,
                BodyIsHtml = true,
                EditedAt = p.LastEditDate,
                Score = p.Score == 0 ? null : p.Score,
                Rest = JsonSerializer.Serialize(
                    new
                    {
                        Tags = p.Tags.Count > 1 ? p.Tags : null,
                        p.AcceptedAnswerId,
                        p.ClosedDate,
                        p.ViewCount,
                        p.ContentLicense,
                    },
                    Json
                ),
            }
        );
    }

    private static StagedPost Comment(DumpComment c, Origin origin) =>
        new(CommentKey(c.Id), c.UserId is { } user ? Key(user) : null, c.UserDisplayName, c.CreationDate, origin)
        {
            UnderKey = PostKey(c.PostId),
            Body = c.Text,
            Score = c.Score,
        };

    private static bool Vote(StagingArea area, Tally tally, Rejections rejections, DumpVote v, Origin origin)
    {
        if (v.VoteTypeId is DumpVote.Up or DumpVote.Down)
            return area.Add(new StagedThanks(Key(v.Id), PostKey(v.PostId), null, v.VoteTypeId == DumpVote.Up ? 1 : -1, v.CreationDate, origin));
        rejections.Add(
            tally.Thanks,
            "thanks",
            origin.File,
            origin.Line,
            "no-thanks",
            $"Votes of type {v.VoteTypeId} (accepted, favourite, close, spam …) are no thanks."
        );
        return true;
    }

    /// <summary>
    /// A topic stands in one group: that of its most used tag among those that fewer than a quarter of all questions carry, since a tag like
    /// "discussion" on everything tells nobody apart; without such a tag, its first. The other tags are kept beside.
    /// </summary>
    private static Func<IReadOnlyList<string>, string> GroupOf(StackExchangeDump dump)
    {
        var (uses, questions) = (new Dictionary<string, int>(StringComparer.Ordinal), 0);
        foreach (var row in dump.Posts())
            if (row.Row is { PostTypeId: DumpPost.Question } question)
            {
                questions++;
                foreach (var tag in question.Tags)
                    uses[tag] = uses.GetValueOrDefault(tag) + 1;
            }
        return tags => tags.Where(t => uses[t] * 4 < questions).MaxBy(t => uses[t]) ?? tags.FirstOrDefault("");
    }

    /// <summary>Tags' introductions stand among the posts, before or after what uses them.</summary>
    private static Dictionary<string, string> About(Pour pour, StackExchangeDump dump, Tally tally)
    {
        var excerpts = new Dictionary<long, string>();
        foreach (var row in dump.Tags())
            if (pour.Readable(row, tally.Groups, "group") is { ExcerptPostId: { } post } tag)
                excerpts[post] = tag.TagName;
        var about = new Dictionary<string, string>(StringComparer.Ordinal);
        if (excerpts.Count > 0)
            foreach (var row in dump.Posts())
                if (row.Row is { Body: { Length: > 0 } body } post && excerpts.TryGetValue(post.Id, out var tag))
                    about[tag] = body;
        return about;
    }

    /// <summary>A group for each tag that a question stands under.</summary>
    private static void Groups(StagingArea area, Dictionary<string, string> about)
    {
        var used = new List<(string Key, DateTimeOffset First)>();
        using (var command = area.Command("select coalesce(group_key, ''), min(at) from posts where is_topic = 1 group by group_key"))
        using (var reader = command.ExecuteReader())
            while (reader.Read())
                used.Add((reader.GetString(0), new DateTimeOffset(reader.GetInt64(1), TimeSpan.Zero)));
        foreach (var (key, first) in used)
            area.Add(
                new StagedGroup(key, key.Length == 0 ? "everything else" : key, default)
                {
                    About = about.GetValueOrDefault(key),
                    AboutIsHtml = true,
                    FoundedAt = first,
                }
            );
    }
}
