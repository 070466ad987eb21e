using Xinhuo.CoCreation;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>What the steps of seeding share: the brand's data, its clock, and who and what became of each slug.</summary>
internal sealed class Seeding(
    SampleBrand brand,
    CommunityZone zone,
    DateTimeOffset now,
    IReadOnlyDictionary<string, PhotoMade> portraits,
    IReadOnlyDictionary<string, PhotoMade> scenes
)
{
    public const string Source = "sample";
    private readonly SampleClock _clock = new(now, zone.Zone);

    public SampleBrand Brand => brand;
    public DateTimeOffset Now => now;
    public Dictionary<string, Member> People { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, Group> Groups { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, Topic> Topics { get; } = new(StringComparer.Ordinal);

    /// <summary>By their titles.</summary>
    public Dictionary<string, TeamId> Teams { get; } = new(StringComparer.Ordinal);

    /// <summary>A topic's replies in the order they were written: index 0 has number 1.</summary>
    public Dictionary<(string Topic, int Index), Reply> Replies { get; } = [];

    public DateTimeOffset At(int day, TimeOnly time) => Platform.CommunityClock.Cut(_clock.At(day, time));

    /// <summary>Some hour of that day, the same at every seeding.</summary>
    public DateTimeOffset At(int day, string slug) => At(day, new TimeOnly(9 + (slug.Sum(c => c) % 12), slug.Length * 7 % 60));

    /// <summary>An hour of a day to come, or gone by, as it was planned.</summary>
    public DateTimeOffset Planned(int day, TimeOnly time) => Platform.CommunityClock.Cut(_clock.Planned(day, time));

    public TimeZoneInfo Zone => zone.Zone;

    public DateOnly Date(int day) => _clock.Date(day);

    public Actor By(string person) => new(People[person].Id.Value, People[person].Role, Source);

    public PhotoMade? Portrait(string person) => portraits.GetValueOrDefault(person);

    public PhotoMade Scene(string slug) => scenes[slug];

    /// <summary>Words with pictures that their author brought, as from a form.</summary>
    public async Task<PostWords> Words(XinhuoDb db, string by, string title, string body, IReadOnlyList<SamplePhoto> photos, DateTimeOffset at)
    {
        var brought = photos.Select(p => Photo.Of(Scene(p.Scene), People[by].Id.Value, Audiences.Only(People[by].Id.Value), at, p.Alt)).ToList();
        db.AddRange(brought);
        await db.SaveChangesAsync();
        return (await PostWords.ForTopic(db, title, body, [.. brought.Select(p => p.Id)])).Value;
    }

    public static Role RoleOf(SampleRole role) =>
        role switch
        {
            SampleRole.Host => Role.Host,
            SampleRole.ProductManager => Role.ProductManager,
            _ => Role.Member,
        };
}
