using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;

namespace Xinhuo.Community.Groups;

/// <summary>A group's picture: its sign. Whoever may know of the group may see it.</summary>
internal static class Cover
{
    /// <summary>Before the act: makes the upload fit to be shown.</summary>
    public static async Task<Outcome<PhotoId?>> Take(Photos photos, IFormFile? file, MemberId me, GroupWords words)
    {
        if (file is not { Length: > 0 })
            return (PhotoId?)null;
        await using var stream = file.OpenReadStream();
        var taken = await photos.Take(stream, me.Value, "CoverUrl");
        if (taken.Refused)
            return taken.Refusal!;
        words.CoverUrl = taken.Value.Href('l');
        return (PhotoId?)taken.Value.Id;
    }

    public static async Task<Outcome<Group>> Show(XinhuoDb db, MemberId me, PhotoId? picture, Outcome<Group> group)
    {
        if (picture is { } id && !group.Refused)
            await Photos.Show(db, [id], me.Value, Audience(group.Value));
        return group;
    }

    /// <summary>A picture that hung outside must not stay in sight when the group hides.</summary>
    public static async Task Follow(XinhuoDb db, Group group)
    {
        if (Photo.IdIn(group.CoverUrl) is not { } photo)
            return;
        var audience = Audience(group);
        await db.Set<Photo>().Where(p => p.Id == photo).ExecuteUpdateAsync(p => p.SetProperty(x => x.Audience, audience));
    }

    /// <summary>Another one hangs in its place.</summary>
    public static Task TakeDown(XinhuoDb db, string? url, DateTimeOffset now) =>
        Photo.IdIn(url) is { } photo ? Photos.Drop(db, [photo], Audiences.Nobody, now) : Task.CompletedTask;

    private static string Audience(Group group) => group.Openness == Openness.Hidden ? $"group:{group.Id.Value}" : Audiences.All;
}
