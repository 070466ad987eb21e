using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Xinhuo.Imports.Sample;

/// <summary>The fictional brand 远山汽车 and its club: everything a house needs to look lived in on its first day.</summary>
internal sealed record SampleBrand(
    SampleHouse House,
    IReadOnlyList<SampleSkill> Skills,
    IReadOnlyList<SampleProduct> Products,
    IReadOnlyList<SampleTitle> Titles,
    IReadOnlyList<SamplePerson> People,
    IReadOnlyList<SampleGroup> Groups,
    IReadOnlyList<SampleTopic> Topics,
    IReadOnlyList<SampleReply> Replies,
    IReadOnlyList<SampleThanks> Thanks,
    IReadOnlyList<SampleSave> Saves,
    IReadOnlyList<SampleFollow> Follows,
    IReadOnlyList<SampleReport> Reports,
    IReadOnlyList<SampleChat> Chats,
    IReadOnlyList<SampleGathering> Gatherings,
    IReadOnlyList<SampleIdea> Ideas,
    IReadOnlyList<SampleIntroduction> Introductions,
    IReadOnlyList<SampleExperience> Experiences,
    IReadOnlyList<SampleBrief> Briefs,
    IReadOnlyList<SampleFree> Free,
    IReadOnlyList<SampleLent> Lent,
    IReadOnlyList<SampleMaterial> Materials,
    IReadOnlyList<SampleDrop> Drops,
    IReadOnlyList<SampleHelp> Help,
    SampleHealth Health
)
{
    private const string Folder = "Imports.Sample.Brand.";

    // A misspelt key in the data must fail here, not vanish.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>All that is to be drawn, each once.</summary>
    public IReadOnlyList<string> Scenes =>
        [
            .. Groups
                .Select(g => g.Cover)
                .Concat(Topics.SelectMany(t => t.Photos).Select(p => p.Scene))
                .Concat(Replies.SelectMany(r => r.Photos ?? []).Select(p => p.Scene))
                .Concat(Gatherings.SelectMany(g => g.Photos.Concat(g.Recap?.Photos ?? [])).Select(p => p.Scene))
                .Concat(Experiences.SelectMany(e => e.Photos.Concat(e.LetterPhotos).Concat(e.Early.SelectMany(x => x.Photos))).Select(p => p.Scene))
                .Concat(Briefs.SelectMany(b => b.Photos).Concat(Lent.SelectMany(l => l.Photos)).Select(p => p.Scene))
                .Concat(Materials.SelectMany(m => m.Photos).Concat(Drops.SelectMany(d => d.Photos)).Select(p => p.Scene))
                .Concat(Materials.SelectMany(m => m.Files).Select(f => f.Scene).OfType<string>())
                .Distinct(),
        ];

    public static SampleBrand Load() =>
        new(
            One<SampleHouse>("brand.json"),
            Lines<SampleSkill>("skills.jsonl"),
            Lines<SampleProduct>("products.jsonl"),
            Lines<SampleTitle>("titles.jsonl"),
            Lines<SamplePerson>("people.jsonl"),
            Lines<SampleGroup>("groups.jsonl"),
            Lines<SampleTopic>("topics.jsonl"),
            Lines<SampleReply>("replies.jsonl"),
            Lines<SampleThanks>("thanks.jsonl"),
            Lines<SampleSave>("saves.jsonl"),
            Lines<SampleFollow>("follows.jsonl"),
            Lines<SampleReport>("reports.jsonl"),
            Lines<SampleChat>("chats.jsonl"),
            Lines<SampleGathering>("gatherings.jsonl"),
            Lines<SampleIdea>("ideas.jsonl"),
            Lines<SampleIntroduction>("introductions.jsonl"),
            Lines<SampleExperience>("invited.jsonl"),
            Lines<SampleBrief>("making.jsonl"),
            Lines<SampleFree>("free.jsonl"),
            Lines<SampleLent>("lent.jsonl"),
            Lines<SampleMaterial>("materials.jsonl"),
            Lines<SampleDrop>("drops.jsonl"),
            Lines<SampleHelp>("help.jsonl"),
            One<SampleHealth>("health.json")
        );

    private static T One<T>(string file)
    {
        using var stream = Open(file);
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidDataException($"{file} is empty.");
    }

    private static List<T> Lines<T>(string file)
    {
        using var reader = new StreamReader(Open(file));
        var all = new List<T>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            try
            {
                all.Add(JsonSerializer.Deserialize<T>(line, Options)!);
            }
            catch (JsonException wrong)
            {
                throw new InvalidDataException($"{file}, line {number}: {wrong.Message}", wrong);
            }
        }
        return all;
    }

    private static Stream Open(string file) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + file)
        ?? throw new InvalidDataException($"{Folder}{file} does not travel inside the assembly.");
}
