using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Projects;

/// <summary>A team's files are for whoever sees the team's room, asked at every request: who left, or was shown out, has them no more.</summary>
internal sealed class RoomFilesAudience : IAudience
{
    public const string Name = "project";

    public string Kind => Name;

    public static string Of(TeamId team) => $"{Name}:{team.Value}";

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db) => await TeamStanding.Of(db, viewer, new TeamId(id)) is { SeesRoom: true };
}
