using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation.Bookings;
using Xinhuo.CoCreation.Desk;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Shell;

namespace Xinhuo.CoCreation.Projects;

/// <summary>项目: a team's own room, from the moment it confirms to the archive.</summary>
internal sealed class ProjectRoomPage(Words words, CommunityZone zone) : RoomPage
{
    private const int MostLines = 3;
    private const int MostRows = 4;
    private const int MostLog = 6;

    public IReadOnlyList<Face> People { get; private set; } = [];
    public IReadOnlyList<LastLine> Lines { get; private set; } = [];
    public IReadOnlyList<Milestone> Milestones { get; private set; } = [];
    public IReadOnlyList<Shot> Shots { get; private set; } = [];
    public int ShotsLeft { get; private set; }
    public int ShotsTaken { get; private set; }
    public IReadOnlyList<RoomFile> Files { get; private set; } = [];
    public IReadOnlyList<DecisionRow> Decisions { get; private set; } = [];
    public IReadOnlyList<LogLine> Log { get; private set; } = [];
    public IReadOnlyList<Member> Guests { get; private set; } = [];
    public StaffInRoom Staff { get; private set; } = null!;
    public Brief? Brief { get; private set; }
    public RequestsOfTeam Requests { get; private set; } = null!;
    public IReadOnlyList<BookedThing> Booked { get; private set; } = [];
    public IReadOnlyList<HeldMaterial> Materials { get; private set; } = [];
    public DateOnly Today { get; private set; }

    protected override async Task Fill()
    {
        Brief = Team.BriefId is { } brief ? await Db.Briefs().SingleAsync(b => b.Id == brief) : null;
        People = await Db.PeopleIn(Id).Select(m => new Face(m.Name, m.PhotoUrl, $"/people/{m.Id.Value}", null)).ToListAsync();
        Lines = Standing.IsIn ? await Db.LastLines(Team.RoomId!.Value, MostLines) : [];
        Milestones = await Db.Set<Milestone>()
            .Where(m => m.TeamId == Id && m.DroppedAt == null && m.ReachedAt == null)
            .OrderBy(m => m.On == null)
            .ThenBy(m => m.On)
            .ThenBy(m => m.At)
            .Take(MostRows)
            .ToListAsync();
        var shots = Db.Set<Shot>().Where(s => s.TeamId == Id && s.DroppedAt == null);
        Shots = await shots.Where(s => s.TakenAt == null).OrderBy(s => s.Number).Take(MostRows).ToListAsync();
        ShotsLeft = await shots.CountAsync(s => s.TakenAt == null);
        ShotsTaken = await shots.CountAsync(s => s.TakenAt != null);
        Decisions = [.. (await DecisionRow.Of(Db, Id, MostRows * 2)).Where(d => d.Decision.TakenBackAt is null).Take(2)];
        Files = await RoomFile.Of(Db, Id, most: MostRows);
        Guests = await Db.TeamGuests()
            .Where(g => g.TeamId == Id && g.EndedAt == null)
            .Join(Db.Members().Where(m => m.ErasedAt == null), g => g.MemberId, m => m.Id, (_, m) => m)
            .ToListAsync();
        Log = ProjectLog.Folded((await ProjectLog.Of(Db, Id, words, null, MostLog)).Lines);
        Staff = await StaffInRoom.Of(Db, Id);
        Requests = await RequestsOfTeam.Of(Db, Id, Standing.MayWork);
        Materials = await HeldMaterials.Of(Db, Id);
        Today = zone.Day(Now);
        Booked = await (
            from b in Db.Set<Booking>().Where(b => b.TeamId == Id && b.LetGoAt == null && b.ReturnedAt == null)
            join t in Db.Set<Thing>() on b.ThingId equals t.Id
            join m in Db.Members() on b.MemberId equals m.Id
            orderby b.From
            select new BookedThing(b.Id, t.Name, m.Name, b.From, b.Until)
        )
            .Take(MostRows)
            .ToListAsync();
    }
}

/// <summary>A thing that the team has, or will have.</summary>
internal sealed record BookedThing(BookingId Id, string Thing, string By, DateTimeOffset From, DateTimeOffset Until);
