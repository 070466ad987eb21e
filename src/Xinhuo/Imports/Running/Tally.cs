using System.Text.Json;
using System.Text.Json.Serialization;

namespace Xinhuo.Imports.Running;

/// <summary>What became of the rows of one kind. Read is always the sum of the other three.</summary>
internal sealed record Count
{
    public long Read => Imported + Rejected + Already;
    public long Imported { get; set; }
    public long Rejected { get; set; }

    /// <summary>Brought by an earlier run.</summary>
    public long Already { get; set; }
}

/// <summary>The figures of a run; as JSON, the last line of <c>xinhuo import … --json</c>.</summary>
internal sealed record Tally
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public Count People { get; init; } = new();
    public Count Topics { get; init; } = new();
    public Count Replies { get; init; } = new();
    public Count Thanks { get; init; } = new();
    public Count Badges { get; init; } = new();
    public Count Groups { get; init; } = new();
    public Count Memberships { get; init; } = new();
    public double Seconds { get; set; }

    /// <summary>The most memory the process held at any time, in MB (2^20 bytes).</summary>
    public double PeakMegabytes { get; set; }

    /// <summary>What it is busy with, and how far: for those who watch.</summary>
    public string? Stage { get; set; }
    public long Staged { get; set; }
    public long Settled { get; set; }

    private Count[] All => [People, Topics, Replies, Thanks, Badges, Groups, Memberships];

    /// <summary>The figures as they stand, to go back to when a piece of work is done over.</summary>
    public Action Mark()
    {
        var marks = All.Select(c => (c, c.Imported, c.Rejected, c.Already)).ToArray();
        return () =>
        {
            foreach (var (count, imported, rejected, already) in marks)
                (count.Imported, count.Rejected, count.Already) = (imported, rejected, already);
        };
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static Tally Parse(string json) => JsonSerializer.Deserialize<Tally>(json, Json) ?? new();
}
