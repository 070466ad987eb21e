using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Imports.Running;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Web;

namespace Xinhuo.Imports.Settling;

/// <summary>A thousand posts or so, written in one act: topics, replies with their numbers, happenings, what search finds, the ledger.</summary>
internal sealed class PostPiece(XinhuoDb db, Settlement s, List<StagedRow> rows, List<KeptWords?> words)
{
    private readonly Ledger _ledger = new(db, s.Source);
    private readonly List<Findable> _found = [];
    private readonly Dictionary<string, Placed> _placed = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Thread> _threads = [];
    private readonly Bulk _topics = new(db, "Topics", PostColumns.Topic);
    private readonly Bulk _replies = new(db, "Replies", PostColumns.Reply);
    private readonly Bulk _happenings = new(db, "Happenings", PostColumns.Happening);
    private Dictionary<string, (Guid Object, int Number)> _known = [],
        _people = [],
        _groups = [];
    private long _newTopics,
        _oldTopics,
        _newReplies,
        _oldReplies;

    public async Task Write()
    {
        _known = await _ledger.Known("post", [.. rows.Select(r => r.Key), .. rows.Select(r => r.Topic), .. rows.Select(r => r.Under).OfType<string>()]);
        _people = await _ledger.Known("person", [.. rows.Select(r => r.Author).Distinct()]);
        _groups = await _ledger.Known("group", [.. rows.Select(r => r.Group).Distinct()]);
        await Threads();
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].IsTopic)
                Topic(rows[i], Words(i));
            else
                Reply(rows[i], Words(i));
        await Bump();
        await _replies.Flush(s.Cancel);
        await _happenings.Flush(s.Cancel);
        await _ledger.Flush(s.Cancel);
        await db.PutMany(_found, s.Cancel);
    }

    public void Count(Tally tally)
    {
        tally.Topics.Imported += _newTopics;
        tally.Topics.Already += _oldTopics;
        tally.Replies.Imported += _newReplies;
        tally.Replies.Already += _oldReplies;
        tally.Settled += rows.Count;
    }

    /// <summary>Topics of an earlier run that something new may be said under, and the authors of what is answered here.</summary>
    private async Task Threads()
    {
        var ids = _known.Values.Select(k => new TopicId(k.Object)).Distinct().ToList();
        foreach (
            var topic in await db.Topics()
                .Where(t => ids.Contains(t.Id))
                .Select(t => new
                {
                    t.Id,
                    t.GroupId,
                    t.AuthorId,
                    t.ReplyCount,
                    t.LastActivityAt,
                })
                .ToListAsync(s.Cancel)
        )
            _threads[topic.Id.Value] = new Thread(topic.Id, topic.GroupId, topic.AuthorId, topic.ReplyCount, topic.LastActivityAt);
        foreach (var (key, (topic, number)) in _known)
            _placed[key] = new Placed(topic, number, null);
    }

    /// <summary>Null where it was known before: then nobody asks for its words.</summary>
    private KeptWords Words(int i) => words[i] ?? KeptWords.Nothing;

    private void Topic(StagedRow row, KeptWords kept)
    {
        if (_known.ContainsKey(row.Key))
        {
            _oldTopics++;
            return;
        }
        var id = Ids.New<TopicId>(row.At);
        var (author, group) = (Person(row), new GroupId(_groups[row.Group].Object));
        var thread = _threads[id.Value] = new Thread(id, group, author, 0, row.At)
        {
            IsNew = true,
            Row = row,
            Words = kept,
        };
        _placed[row.Key] = new Placed(id.Value, 0, author);
        _ledger.Enter("post", row.Key, id.Value, 0, row.Rest);
        Happened(row, author, new TopicPosted(id, group, author, TopicKind.Talk, kept.Title));
        _found.Add(new Findable("topic", id.Value, thread.Group.Value, row.At, kept.Findable));
        _newTopics++;
    }

    private void Reply(StagedRow row, KeptWords kept)
    {
        if (_known.ContainsKey(row.Key))
        {
            _oldReplies++;
            return;
        }
        var thread = _threads[_placed[row.Topic].Topic];
        var number = thread.Next(row);
        var author = Person(row);
        var under = row.Under is not null && _placed.TryGetValue(row.Under, out var placed) && placed.Number > 0 ? placed : null;
        var to = under?.Author ?? thread.Author;
        var id = Ids.New<ReplyId>(row.At);
        _placed[row.Key] = new Placed(thread.Id.Value, number, author);
        thread.LastBy = author;
        _replies.Add(
            thread.Id.Value,
            number,
            id.Value,
            author.Value,
            under?.Number,
            to == author ? null : to.Value,
            row.At,
            row.EditedAt,
            0,
            row.Score,
            s.SourceName,
            kept.Rendered,
            kept.Markdown,
            kept.Html
        );
        _ledger.Enter("post", row.Key, thread.Id.Value, number, row.Rest);
        Happened(row, author, new ReplyPosted(thread.Id, thread.Group, id, number, author, thread.Author, under?.Number, under?.Author));
        _found.Add(new Findable("reply", id.Value, thread.Group.Value, row.At, kept.Findable));
        _newReplies++;
    }

    private MemberId Person(StagedRow row) => new(_people[row.Author].Object);

    private void Happened<T>(StagedRow row, MemberId author, T happening)
        where T : IHappening
    {
        var h = Recording.Row(new Actor(author.Value, Role.Member, "import"), row.At, happening);
        _happenings.Add(h.Id, h.At, h.Actor, (int)h.ActorRole, h.Verb, h.Object, h.Targets, h.Group, h.RewardKnown, h.Source, h.Body);
    }

    /// <summary>New topics are written with their final counts; older ones that grew are brought up to date.</summary>
    private async Task Bump()
    {
        foreach (var thread in _threads.Values.Where(t => t.IsNew))
            _topics.Add(
                thread.Id.Value,
                thread.Group.Value,
                thread.Author.Value,
                (int)TopicKind.Talk,
                thread.Words!.Title,
                thread.Row!.At,
                thread.LastAt,
                thread.Row.EditedAt,
                thread.Replies,
                thread.LastBy?.Value,
                0,
                thread.Row.Score,
                0,
                0,
                0,
                s.SourceName,
                thread.Words.Rendered,
                thread.Words.Markdown,
                thread.Words.Html
            );
        await _topics.Flush(s.Cancel);
        foreach (var thread in _threads.Values.Where(t => !t.IsNew && t.HasGrown))
            await db.Topics()
                .Where(t => t.Id == thread.Id)
                .ExecuteUpdateAsync(
                    t =>
                        t.SetProperty(x => x.ReplyCount, thread.Replies)
                            .SetProperty(x => x.LastActivityAt, thread.LastAt)
                            .SetProperty(x => x.LastReplyBy, thread.LastBy),
                    s.Cancel
                );
    }

    private sealed record Placed(Guid Topic, int Number, MemberId? Author);

    private sealed class Thread(TopicId id, GroupId group, MemberId author, int replies, DateTimeOffset lastAt)
    {
        public TopicId Id => id;
        public GroupId Group => group;
        public MemberId Author => author;
        public int Replies { get; private set; } = replies;
        public DateTimeOffset LastAt { get; private set; } = lastAt;
        public MemberId? LastBy { get; set; }
        public bool IsNew { get; init; }
        public bool HasGrown { get; private set; }
        public StagedRow? Row { get; init; }
        public KeptWords? Words { get; init; }

        public int Next(StagedRow row)
        {
            HasGrown = true;
            if (row.At > LastAt)
                LastAt = row.At;
            return ++Replies;
        }
    }
}
