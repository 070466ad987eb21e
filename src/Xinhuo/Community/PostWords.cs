using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community;

/// <summary>
/// A post's words, checked and rendered before the act: while an act runs, others wait. Title null: a reply.
/// </summary>
public sealed record PostWords(
    string? Title,
    string Body,
    string Html,
    IReadOnlyList<MemberId> Named,
    IReadOnlyList<PhotoId> Photos,
    KnowledgeObject? Knowledge
)
{
    /// <summary>Goes up when the renderer changes what it makes of the same words.</summary>
    public const int Renderer = 1;
    private const int MostNamed = 30;

    /// <summary>What the photographs show, in words; those that are not named here keep theirs.</summary>
    public IReadOnlyDictionary<PhotoId, string?> Alts { get; init; } = NoAlts;
    private static readonly Dictionary<PhotoId, string?> NoAlts = [];

    /// <summary>What search keeps of it.</summary>
    public string Findable => string.Join('\n', new[] { Title, PlainText.Of(Body), Knowledge?.Words }.Where(w => !string.IsNullOrEmpty(w)));

    /// <summary>A reply's words, or what is wrong with them. A photograph alone says enough.</summary>
    public static async Task<Outcome<PostWords>> ForReply(XinhuoDb db, string? body, IReadOnlyList<PhotoId>? photos = null)
    {
        var read = ReadBody(body, mayBeEmpty: photos is { Count: > 0 });
        return read.Refused ? read.Refusal! : await Render(db, null, read.Value, photos ?? [], null);
    }

    /// <summary>A topic's words. A title may say all there is to say.</summary>
    public static async Task<Outcome<PostWords>> ForTopic(
        XinhuoDb db,
        string? title,
        string? body,
        IReadOnlyList<PhotoId>? photos = null,
        KnowledgeObject? knowledge = null
    )
    {
        var line = CleanText.Line(title, Topic.MostTitleCharacters);
        var named = line.Refusal switch
        {
            TextRefusal.None => null,
            TextRefusal.Empty => Refusal.On("Title", "community.post.title-missing"),
            _ => Refusal.On("Title", "community.post.title-long", Topic.MostTitleCharacters),
        };
        var read = ReadBody(body, mayBeEmpty: true);
        if (Refusal.All(named, read.Refusal) is { } refusal)
            return refusal;
        return await Render(db, line.Text, read.Value, photos ?? [], knowledge);
    }

    private static Outcome<string> ReadBody(string? body, bool mayBeEmpty)
    {
        var text = CleanText.Lines(body, Topic.MostBodyCharacters);
        return text.Refusal switch
        {
            TextRefusal.None => text.Text,
            TextRefusal.Empty when mayBeEmpty => "",
            TextRefusal.Empty => Refusal.On("Body", "community.post.body-missing"),
            TextRefusal.TooLong => Refusal.On("Body", "community.post.body-long", Topic.MostBodyCharacters, text.Length - Topic.MostBodyCharacters),
            _ => Refusal.On("Body", "community.post.body-heavy"),
        };
    }

    private static async Task<PostWords> Render(XinhuoDb db, string? title, string body, IReadOnlyList<PhotoId> photos, KnowledgeObject? knowledge)
    {
        var people = await Meant(db, body);
        var named = new List<MemberId>();
        var html = SafeMarkdown.ToHtml(
            body,
            people.Count == 0
                ? MarkdownContext.Plain
                : new MarkdownContext
                {
                    MemberLink = name =>
                    {
                        if (!people.TryGetValue(name, out var member))
                            return null;
                        if (!named.Contains(member))
                            named.Add(member);
                        return $"/people/{member.Value}";
                    },
                }
        );
        return new PostWords(title, body, html, named, photos, knowledge);
    }

    /// <summary>Everybody a name in the text may mean. Of several with one name, whoever came first: names are unique among those who sign in.</summary>
    private static async Task<Dictionary<string, MemberId>> Meant(XinhuoDb db, string body)
    {
        var names = Mentions.In(body).Take(MostNamed).SelectMany(m => m.Names).Distinct().ToList();
        if (names.Count == 0)
            return [];
        var people = await db.Members()
            .Where(m => names.Contains(m.Name) && m.ErasedAt == null)
            .OrderBy(m => m.Id)
            .Select(m => new { m.Name, m.Id })
            .ToListAsync();
        return people.DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Id);
    }
}
