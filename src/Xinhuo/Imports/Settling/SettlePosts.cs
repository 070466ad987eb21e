using Xinhuo.Imports.Staging;

namespace Xinhuo.Imports.Settling;

/// <summary>Brings topics with what was said under them, topic by topic and in the order of time.</summary>
internal static class SettlePosts
{
    private const int MostInOnePiece = 1_000;

    /// <summary>Topics without a group stand in this one.</summary>
    public const string NoGroup = "";

    public static async Task Run(Settlement s)
    {
        s.Tally.Staged = s.Area.Scalar("select count(*) from posts");
        var piece = new List<StagedRow>(MostInOnePiece);
        foreach (var post in Rows(s.Area))
        {
            // A topic is cut only where it is longer than a whole piece.
            if (piece.Count >= MostInOnePiece && (post.IsTopic || piece.Count >= 4 * MostInOnePiece))
            {
                await Settle(s, piece);
                piece.Clear();
            }
            piece.Add(post);
        }
        if (piece.Count > 0)
            await Settle(s, piece);
    }

    private static async Task Settle(Settlement s, List<StagedRow> piece)
    {
        PostPiece? settled = null;
        var rows = piece.ToList();
        // Rendering is the slow part: it is done before the act, on all cores, and only for what is new.
        var known = await s.Read(db => new Ledger(db, s.Source).Known("post", [.. rows.Select(r => r.Key)]));
        var bodies = rows.AsParallel().AsOrdered().WithCancellation(s.Cancel).Select(r => known.ContainsKey(r.Key) ? null : KeptWords.Of(r)).ToList();
        await s.Act(async db =>
        {
            settled = new PostPiece(db, s, rows, bodies);
            await settled.Write();
        });
        settled!.Count(s.Tally);
    }

    private static IEnumerable<StagedRow> Rows(StagingArea area)
    {
        using var command = area.Command(
            "select key, topic, is_topic, under, group_key, author, at, edited, title, body, html, score, rest from posts order by topic, is_topic desc, at, key"
        );
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return new StagedRow(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetInt64(2) == 1,
                reader.Text(3),
                reader.Text(4) ?? NoGroup,
                reader.GetString(5),
                Platform.CommunityClock.Cut(reader.At(6)),
                reader.Moment(7) is { } edited ? Platform.CommunityClock.Cut(edited) : null,
                reader.Text(8),
                reader.Text(9),
                reader.GetInt64(10) == 1,
                reader.IsDBNull(11) ? 0 : reader.GetInt32(11),
                reader.Text(12)
            );
    }
}

/// <summary>A staged post in the order in which posts are settled.</summary>
internal sealed record StagedRow(
    string Key,
    string Topic,
    bool IsTopic,
    string? Under,
    string Group,
    string Author,
    DateTimeOffset At,
    DateTimeOffset? EditedAt,
    string? Title,
    string? Body,
    bool IsHtml,
    int Score,
    string? Rest
);
