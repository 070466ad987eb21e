using System.Text.Json;
using Xinhuo.Imports.Bundle.Reading;
using Xinhuo.Imports.Reading;
using Xinhuo.Imports.Running;
using Xinhuo.Imports.Staging;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Imports.Bundle;

/// <summary>Our own bundle (docs/import-bundle.md) as what comes in.</summary>
/// <param name="name">How to call it, where the path does not say.</param>
internal sealed class BundleSource(string path, string? name = null) : IIncoming
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public string Kind => "bundle";

    public string Name { get; } = name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    public string Language => Words.Chinese;

    public string? Fingerprint()
    {
        if (XinhuoBundle.Open(path, new ReadingLimits(), out var opened) != SourceRefusal.None)
            return null;
        using var bundle = opened!;
        var first =
            bundle.People().Select(r => r.Row is { } p ? $"person {p.Id} {p.JoinedAt:O} {p.Name}" : null).OfType<string>().FirstOrDefault()
            ?? bundle.Topics().Select(r => r.Row is { } t ? $"topic {t.Id} {t.CreatedAt:O}" : null).OfType<string>().FirstOrDefault()
            ?? bundle.Groups().Select(r => r.Row is { } g ? $"group {g.Id} {g.Name}" : null).OfType<string>().FirstOrDefault()
            ?? bundle.Replies().Select(r => r.Row is { } a ? $"reply {a.Id} {a.CreatedAt:O}" : null).OfType<string>().FirstOrDefault();
        return first is null ? null : Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(first)));
    }

    public void Stage(StagingArea area, Tally tally, Rejections rejections, Action<long> progress, CancellationToken cancel)
    {
        XinhuoBundle.Open(path, new ReadingLimits(), out var opened);
        using var bundle = opened!;
        var pour = new Pour(area, rejections, progress, cancel);
        pour.All(bundle.People(), tally.People, "person", "people", p => p.Id, p => area.Add(Person(p.Value, p.Origin)));
        pour.All(bundle.Groups(), tally.Groups, "group", "groups", g => g.Id, g => area.Add(Group(g.Value, g.Origin)));
        pour.All(bundle.Topics(), tally.Topics, "topic", "posts", t => Topic(t.Id), t => area.Add(Topic(t.Value, t.Origin)));
        pour.All(bundle.Replies(), tally.Replies, "reply", "posts", r => Reply(r.Id), r => area.Add(Reply(r.Value, r.Origin)));
        pour.All(
            bundle.Thanks(),
            tally.Thanks,
            "thanks",
            "thanks",
            t => t.Id,
            t =>
                area.Add(
                    new StagedThanks(
                        t.Value.Id,
                        t.Value.TopicId is { } topic ? Topic(topic) : Reply(t.Value.ReplyId!),
                        t.Value.FromId,
                        1,
                        t.Value.CreatedAt,
                        t.Origin
                    )
                )
        );
        pour.All(
            bundle.Badges(),
            tally.Badges,
            "badge",
            "badges",
            b => b.Id,
            b => area.Add(new StagedBadge(b.Value.Id, b.Value.PersonId, b.Value.Name, null, b.Value.GrantedAt, b.Origin))
        );
        pour.All(
            bundle.Memberships(),
            tally.Memberships,
            "membership",
            "memberships",
            Pair,
            m => area.Add(new StagedMembership(Pair(m.Value), m.Value.GroupId, m.Value.PersonId, m.Value.IsHost, m.Value.JoinedAt, m.Origin))
        );
    }

    /// <summary>Topics and replies share one staging table, and may share ids.</summary>
    private static string Topic(string id) => $"t:{id}";

    private static string Reply(string id) => $"r:{id}";

    private static string Pair(BundleMembership m) => $"{m.GroupId}\n{m.PersonId}";

    private static StagedPerson Person(BundlePerson p, Origin origin) =>
        new(p.Id, p.Name, p.JoinedAt, origin)
        {
            Intro = p.About,
            City = p.City,
            Skills = p.Skills.Count == 0 ? null : string.Join('|', p.Skills),
            Role = p.Role switch
            {
                BundleRole.Host => Role.Host,
                BundleRole.ProductManager => Role.ProductManager,
                _ => Role.Member,
            },
            Rest = JsonSerializer.Serialize(
                new
                {
                    p.Email,
                    p.Website,
                    p.Skills,
                },
                Json
            ),
        };

    private static StagedGroup Group(BundleGroup g, Origin origin) =>
        new(g.Id, g.Name, origin)
        {
            About = g.About,
            FoundedAt = g.CreatedAt,
            Openness = g.Entry switch
            {
                BundleEntry.Hidden => "hidden",
                BundleEntry.OnRequest => "request",
                _ => "open",
            },
        };

    private static StagedPost Topic(BundleTopic t, Origin origin) =>
        new(Topic(t.Id), t.AuthorId, t.AuthorName, t.CreatedAt, origin)
        {
            IsTopic = true,
            GroupKey = t.GroupId,
            Title = t.Title,
            Body = Text(t.Body, t.Format),
            BodyIsHtml = t.Format == BundleFormat.Html,
            EditedAt = t.EditedAt,
        };

    private static StagedPost Reply(BundleReply r, Origin origin) =>
        new(Reply(r.Id), r.AuthorId, r.AuthorName, r.CreatedAt, origin)
        {
            TopicKey = Topic(r.TopicId),
            UnderKey = r.ParentId is { } parent ? Reply(parent) : Topic(r.TopicId),
            Body = Text(r.Body, r.Format),
            BodyIsHtml = r.Format == BundleFormat.Html,
            EditedAt = r.EditedAt,
        };

    /// <summary>Plain text is Markdown in which nothing has a meaning of its own.</summary>
    private static string? Text(string? body, BundleFormat format) =>
        format == BundleFormat.Text && body is not null ? Platform.Text.PlainText.AsMarkdown(body) : body;
}
