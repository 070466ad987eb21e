using Xinhuo.Community;
using Xinhuo.Members;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>Where a thing stands, who may have it, and for how long; checked.</summary>
internal sealed record ThingPlan(
    string Kind,
    string? Place,
    int BeforeMinutes,
    int AfterMinutes,
    int LongestMinutes,
    int GraceMinutes,
    bool NeedsYes,
    string? Licence,
    TitleId? Title,
    GroupId? Group,
    bool HasMileage
)
{
    public void Fill(Thing thing)
    {
        (thing.Kind, thing.Place, thing.BeforeMinutes, thing.AfterMinutes) = (Kind, Place, BeforeMinutes, AfterMinutes);
        (thing.LongestMinutes, thing.GraceMinutes, thing.NeedsYes) = (LongestMinutes, GraceMinutes, NeedsYes);
        (thing.Licence, thing.TitleId, thing.GroupId, thing.HasMileage) = (Licence, Title, Group, HasMileage);
    }
}
