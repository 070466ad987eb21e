using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Xinhuo.Bench.Measuring;

/// <summary>What was found on one engine, by name, beside what was promised.</summary>
internal sealed class Figures
{
    private static readonly (string Name, string Says, bool AtLeast, double Target)[] Promised =
    [
        ("topicListRatio", "topic list, of the hand-written one", true, 0.6),
        ("topicPageRatio", "topic page, of the hand-written one", true, 0.6),
        ("replyRatio", "reply, durable before the answer, of the hand-written one", true, 0.45),
        ("replyP99Ms", "reply at 16 writers, all but one in a hundred, ms", false, 15),
        ("guestRatio", "guest's topic page, of prepared bytes", true, 0.5),
        ("guestStaleMs", "guest's page: oldest after another process's change, ms", false, 1000),
        ("guestOwnWritesUnseen", "own replies not seen at once", false, 0),
        ("searchRecall", "two-character words: true hits found", true, 1),
        ("searchWorstP99Ms", "two-character words: slowest word, ms", false, 1),
        ("startSeconds", "start to first page, s", false, 0.6),
        ("chatMissed", "lines not heard in a room of five hundred", false, 0),
        ("acrossMissed", "lines not heard across two processes", false, 0),
        ("seatsWrong", "races for seats that seated too many, too few or the wrong ones", false, 0),
        ("memoryMegabytes", "memory after the load, MB", false, 300),
    ];

    private readonly Dictionary<string, double> _values = [];
    private readonly List<string> _notes = [];

    public double this[string name]
    {
        set => _values[name] = value;
    }

    public void Note(string words) => _notes.Add(words);

    public JsonObject ToJson() => new(_values.Select(v => KeyValuePair.Create(v.Key, (JsonNode?)JsonValue.Create(Math.Round(v.Value, 4)))));

    public void Write(TextWriter to, string engine)
    {
        to.WriteLine($"\n{engine}");
        foreach (var (name, says, atLeast, target) in Promised)
            if (_values.TryGetValue(name, out var value))
            {
                var kept = atLeast ? value >= target : value <= target;
                to.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"  {(kept ? " " : "✗")} {says, -58} {value, 10:0.###}   {(atLeast ? "≥" : "≤")} {target:0.##}")
                );
            }
        foreach (var (name, value) in _values.Where(v => Promised.All(p => p.Name != v.Key)))
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {name, -58} {value, 10:0.###}"));
        foreach (var note in _notes)
            to.WriteLine($"    {note}");
    }
}
