using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;

namespace Xinhuo.Experiences.Kits;

/// <summary>A parcel as one line on the page of its experience: one's own, or for whoever leads it the way to all of them.</summary>
/// <param name="Word">The key of its sentence; {0} is the value.</param>
internal sealed record ParcelLine(string Word, string Href, string? Value = null)
{
    /// <summary>Null: there is nothing to say.</summary>
    public static async Task<ParcelLine?> Of(XinhuoDb db, ExperienceStanding standing, MemberId me)
    {
        var (experience, id) = (standing.Experience, standing.Experience.Id);
        if (standing.Leads)
            return experience.Kit is null && !await db.Set<Parcel>().AnyAsync(p => p.ExperienceId == id)
                ? null
                : new ParcelLine("experiences.kit.line.staff", $"{experience.Href}/parcels");
        if (!standing.IsIn)
            return null;
        var parcel = await db.Set<Parcel>().SingleOrDefaultAsync(p => p.ExperienceId == id && p.MemberId == me);
        var (word, value) = parcel?.State switch
        {
            null or ParcelState.Asked => ("experiences.kit.line.asked", experience.Kit),
            ParcelState.Sent when parcel.SentFrom is { } from => ("experiences.kit.line.sent-from", from),
            var state => ($"experiences.kit.line.{state}", null),
        };
        var nothing = parcel is null && (experience.Kit is null || experience.IsCalledOff);
        return nothing ? null : new ParcelLine(word, $"{experience.Href}/parcel", value);
    }
}
