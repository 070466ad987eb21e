using Xinhuo.Community;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Experiences.Early;

/// <summary>What one of the brand types of a piece, and from when it is everybody's.</summary>
internal sealed class EarlyInput : PostInput
{
    public string? Title { get; set; }

    /// <summary>Empty: it stays inside.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>Empty: as the day begins.</summary>
    public TimeOnly? Hour { get; set; }
    public bool Marked { get; set; }

    internal static EarlyInput Of(EarlyPiece piece, CommunityZone zone) =>
        new()
        {
            Title = piece.Title,
            Day = piece.OpensAt is { } opens ? zone.Day(opens) : null,
            Hour = piece.OpensAt is { } at ? TimeOnly.FromDateTime(zone.Local(at).DateTime) : null,
            Marked = piece.MarkedSince is not null,
            Body = piece.Body,
            Kept = [.. PostPhotos.Read(piece.Photos).Select(p => p.Id.Value)],
            Alt = PostPhotos.Read(piece.Photos).ToDictionary(p => p.Id.Value, p => p.Alt),
        };

    /// <summary>When it opens, or what is wrong with that. Null: it never does.</summary>
    internal Outcome<EarlyPlan> Plan(CommunityZone zone, DateTimeOffset now)
    {
        if (Day is not { } day)
            return Hour is null ? new EarlyPlan(null, Marked) : Refusal.On("Day", "experiences.early.field.day.missing");
        var today = zone.Day(now);
        if (day < today)
            return Refusal.On("Day", "experiences.early.field.day.past");
        if (day > today.AddDays(EarlyPiece.Furthest.Days))
            return Refusal.On("Day", "experiences.early.field.day.far");
        var opens = zone.At(day, Hour ?? TimeOnly.MinValue);
        return opens <= now ? Refusal.On("Hour", "experiences.early.field.day.past") : new EarlyPlan(opens, Marked);
    }
}

/// <summary>From when it is everybody's (null: never), and whether each reader sees their own name until then.</summary>
internal sealed record EarlyPlan(DateTimeOffset? OpensAt, bool Marked);
