using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences;

/// <summary>What is kept in an experience is for those who are in it and for the brand's people.</summary>
internal sealed class ExperienceAudience : IAudience
{
    public string Kind => "experience";

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db) => await ExperienceStanding.Of(db, viewer, new ExperienceId(id)) is not null;
}
