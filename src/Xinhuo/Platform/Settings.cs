using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;

namespace Xinhuo.Platform;

/// <summary>What hosts may change without touching the server: the club's name, whether anybody may join, whether guests may read.</summary>
public sealed class Settings(ReadingDbs reading, CommunityClock clock, LiveHub hub)
{
    /// <summary>What a house is called until its hosts say otherwise.</summary>
    public const string HouseName = "薪火";

    private readonly Recent<Dictionary<string, string>> _values = new(hub, clock, "settings", (_, _) => Read(reading));

    public string ClubName => this["club.name"] ?? HouseName;
    public const string SloganInEnglish = "club.slogan-en";

    /// <summary>In the reader's language where the hosts wrote it in both.</summary>
    public string? ClubSlogan => (Localization.Words.ReaderIsEnglish ? this[SloganInEnglish] : null) ?? this["club.slogan"];

    /// <summary>A CSS colour that the brand sets, or null for the house's own pine.</summary>
    public string? BrandColour => this["club.colour"];
    public bool OpenRegistration => this["members.open-registration"] == "yes";
    public bool GuestsMayRead => this["community.guests-may-read"] != "no";

    public string? this[string key] => _values.Now().GetValueOrDefault(key);

    /// <summary>Changes a setting within an act.</summary>
    public async Task Set(XinhuoDb db, string key, string? value)
    {
        var row = await db.Set<SettingRow>().AsTracking().SingleOrDefaultAsync(s => s.Key == key);
        if (row is null)
            db.Add(new SettingRow { Key = key, Value = value ?? "" });
        else
            row.Value = value ?? "";
        _values.Changed(db);
    }

    private static Dictionary<string, string> Read(ReadingDbs reading)
    {
        using var db = reading.Create();
        return db.Set<SettingRow>().Where(s => s.Value != "").ToDictionary(s => s.Key, s => s.Value);
    }
}

/// <summary>One setting, as text.</summary>
public sealed class SettingRow
{
    public required string Key { get; init; }
    public required string Value { get; set; }

    internal sealed class Shape : IEntityTypeConfiguration<SettingRow>
    {
        public void Configure(EntityTypeBuilder<SettingRow> row)
        {
            row.ToTable("Settings").HasKey(s => s.Key);
            row.Property(s => s.Key).HasMaxLength(100);
        }
    }
}
