using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Serving;

/// <summary>服务台: whom to go and see first. A few queues with faces and words, each one click from helping, and how long it has waited; no task, no score.</summary>
internal sealed class BoardPage(CommunityRights rights, CommunityZone zone, Words words, IEnumerable<IStaffWork> later) : HousePage
{
    private const int MostShown = 4;
    private static readonly TimeSpan Long = TimeSpan.FromDays(3);

    protected override Door Door => Door.Staff;

    public IReadOnlyList<Queue> Queues { get; private set; } = [];

    /// <summary>How many wait, shown or not.</summary>
    public int Count => Queues.Sum(q => q.People.Count + q.More);
    public Waiting? Longest => Queues.Where(q => q.Name != "lonely").SelectMany(q => q.People).MinBy(w => w.Since);

    /// <summary>To how many different people somebody of the staff has spoken in the last seven days.</summary>
    public int Met { get; private set; }

    public string Waited(Waiting one) => words.Waited(Now - one.Since);

    /// <summary>等了四天; of newcomers: 来了九天.</summary>
    public string Since(Queue queue, Waiting one) => queue.Name == "lonely" ? words["community.serving.here-for", words.Lasting(Now - one.Since)] : Waited(one);

    public bool IsLong(Waiting one) => Now - one.Since >= Long;

    public async Task OnGetAsync()
    {
        var (sight, now) = (await rights.Of(Me), Now);
        var queues = new List<Queue>
        {
            await Unseen.Of(Db, sight, now, MostShown),
            await Unheard.Of(Db, sight, now, MostShown),
            await Lonely.Of(Db, now, MostShown),
        };
        if (Me.IsHost)
            queues.Add(await Requests.Of(Db, Me, sight, zone.Day(now), now, MostShown));
        foreach (var room in later)
            if (await room.Waiting(Db, Me, MostShown, now) is { } queue)
                queues.Add(queue);
        Queues = [.. queues.Where(q => q.People.Count + q.More > 0)];
        var week = now.AddDays(-7);
        Met = await (
            from r in Db.Replies()
            where r.At > week && r.HiddenAt == null && r.WithdrawnAt == null
            join a in Db.Members() on r.AuthorId equals a.Id
            where a.Role == Role.Host || a.Role == Role.ProductManager
            join t in Db.Topics() on r.TopicId equals t.Id
            select r.To ?? t.AuthorId
        )
            .Distinct()
            .CountAsync();
    }
}
