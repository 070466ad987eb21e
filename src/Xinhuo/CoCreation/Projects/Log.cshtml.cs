using Microsoft.AspNetCore.Mvc;
using Xinhuo.Platform.Localization;

namespace Xinhuo.CoCreation.Projects;

/// <summary>What happened in the project, and what the brand's people did in it.</summary>
internal sealed class LogPage(Words words) : RoomPage
{
    private const int OnePage = 40;

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? Key { get; set; }

    public IReadOnlyList<LogLine> Lines { get; private set; } = [];
    public string? Next { get; private set; }
    public StaffInRoom Staff { get; private set; } = null!;

    protected override async Task Fill()
    {
        (var lines, Next) = await ProjectLog.Of(Db, Id, words, Key, OnePage);
        Lines = ProjectLog.Folded(lines);
        Staff = await StaffInRoom.Of(Db, Id);
    }
}
