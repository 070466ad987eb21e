using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Live;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community;

/// <summary>
/// Who may see which group: the one place that pages, search, feeds, notices and streams ask. Remembered for a few seconds and forgotten, in every process
/// that hears the others, as soon as an act lets somebody in or out, or changes a group's door.
/// </summary>
public sealed class CommunityRights(ReadingDbs reading, CommunityClock clock, Settings settings, LiveHub hub)
{
    private const string Name = "rights";
    private static readonly Sight Nothing = new(false, [], new Dictionary<Guid, Openness>());

    private readonly Recent<Remembered> _remembered = new(hub, clock, Name, (_, _) => Doors(reading));

    /// <summary>Says, inside an act, that somebody's sight changes once it is committed.</summary>
    public static void Changed(XinhuoDb db) => Recent.Changed(db, Name);

    public ValueTask<Sight> Of(Viewer viewer) => Of(viewer.MemberId());

    /// <summary>What a member sees; null is a guest.</summary>
    public async ValueTask<Sight> Of(MemberId? member)
    {
        if (member is null && !settings.GuestsMayRead)
            return Nothing;
        var remembered = _remembered.Now();
        if (member is not { } id)
            return remembered.Guests;
        return remembered.Sights.TryGetValue(id, out var sight) ? sight : remembered.Sights[id] = await Look(id, remembered.Doors);
    }

    private static Remembered Doors(ReadingDbs reading)
    {
        using var db = reading.Create();
        var doors = db.Groups().Where(g => g.Openness != Openness.Open).Select(g => new { g.Id, g.Openness }).ToDictionary(g => g.Id.Value, g => g.Openness);
        return new Remembered(doors, new Sight(true, [], doors));
    }

    private async Task<Sight> Look(MemberId member, IReadOnlyDictionary<Guid, Openness> doors)
    {
        await using var db = reading.Create();
        var mine = new Dictionary<Guid, GroupRole>();
        await foreach (var (group, role) in MineQuery.For(db)(db, member))
            mine[group.Value] = role;
        return new Sight(true, mine, doors);
    }

    private static readonly PerModel<Func<XinhuoDb, MemberId, IAsyncEnumerable<Belonging>>> MineQuery = new(() =>
        EF.CompileAsyncQuery(
            (XinhuoDb db, MemberId member) =>
                db.Set<GroupMembership>()
                    .Where(m => m.MemberId == member && m.JoinedAt != null && m.EndedAt == null)
                    .Select(m => new Belonging(m.GroupId, m.Role))
        )
    );

    private sealed record Belonging(GroupId Group, GroupRole Role);

    private sealed record Remembered(IReadOnlyDictionary<Guid, Openness> Doors, Sight Guests)
    {
        public System.Collections.Concurrent.ConcurrentDictionary<MemberId, Sight> Sights { get; } = [];
    }
}

/// <summary>What one person sees of the groups.</summary>
public sealed class Sight
{
    private readonly bool _reads;
    private readonly Dictionary<Guid, GroupRole> _mine;
    private readonly IReadOnlyDictionary<Guid, Openness> _doors;

    internal Sight(bool reads, Dictionary<Guid, GroupRole> mine, IReadOnlyDictionary<Guid, Openness> doors)
    {
        (_reads, _mine, _doors) = (reads, mine, doors);
        Closed = [.. doors.Keys.Where(g => !mine.ContainsKey(g))];
        Unknown = [.. doors.Where(d => d.Value == Openness.Hidden && !mine.ContainsKey(d.Key)).Select(d => d.Key)];
    }

    /// <summary>Groups whose topics are closed to this person. Leave their topics out of everything: lists, counts, search.</summary>
    public IReadOnlyCollection<Guid> Closed { get; }

    /// <summary>Groups that do not exist for this person.</summary>
    public IReadOnlyCollection<Guid> Unknown { get; }

    /// <summary>False: a guest where guests may not read anything.</summary>
    public bool ReadsAtAll => _reads;

    public IEnumerable<GroupId> Mine => _mine.Keys.Select(g => new GroupId(g));

    /// <summary>May see the group's topics.</summary>
    public bool MaySee(GroupId group) => _reads && (!_doors.ContainsKey(group.Value) || _mine.ContainsKey(group.Value));

    /// <summary>May know that there is such a group.</summary>
    public bool MayKnow(GroupId group) =>
        _reads && (!_doors.TryGetValue(group.Value, out var door) || door != Openness.Hidden || _mine.ContainsKey(group.Value));

    public bool IsIn(GroupId group) => _mine.ContainsKey(group.Value);

    public bool Hosts(GroupId group) => _mine.TryGetValue(group.Value, out var role) && role == GroupRole.Host;
}
