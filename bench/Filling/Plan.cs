using System.Buffers.Binary;

namespace Xinhuo.Bench.Filling;

/// <summary>Who and what there is in the generated community, before any of it is written.</summary>
internal sealed class Plan
{
    private const int Seed = 20261121;

    public static readonly DateTimeOffset From = new(2025, 11, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset To = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A topic with as many replies as this fills a page.</summary>
    public const int FullPage = 50;

    private Plan(Size size) => Size = size;

    public Size Size { get; }
    public Random Random { get; } = new(Seed);
    public List<Guid> People { get; } = [];
    public List<PlannedGroup> Groups { get; } = [];
    public List<PlannedTopic> Topics { get; } = [];

    public static Plan Make(Size size)
    {
        var plan = new Plan(size);
        for (var i = 0; i < size.People; i++)
            plan.People.Add(plan.Id(plan.Moment()));
        for (var i = 0; i < 40; i++)
            plan.Groups.Add(
                new PlannedGroup(
                    plan.Id(From),
                    i,
                    i % 20 == 19 ? 2
                        : i % 10 == 8 ? 1
                        : 0
                )
            );
        foreach (var person in plan.People)
        foreach (var group in Enumerable.Range(0, plan.Random.Next(3, 9)).Select(_ => plan.Groups[plan.Skewed(40)]).Distinct())
            group.People.Add(person);
        plan.PlanTopics();
        return plan;
    }

    /// <summary>An id of version 7 that the seed decides.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        Random.NextBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[..8], at.ToUnixTimeMilliseconds() << 16 | (long)(0x7000 | Random.Next(0x1000)));
        bytes[8] = (byte)(0x80 | bytes[8] & 0x3f);
        return new Guid(bytes, bigEndian: true);
    }

    public DateTimeOffset Moment() => Between(From, To);

    public DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to) =>
        from + TimeSpan.FromSeconds(Math.Floor((to - from).TotalSeconds * Random.NextDouble()));

    /// <summary>The first ones far more often than the last.</summary>
    public int Skewed(int count) => (int)(count * Math.Pow(Random.NextDouble(), 1.8));

    // One topic in twenty-five is a long talk of one page or two; the rest share what remains, most with a handful.
    private void PlanTopics()
    {
        var left = Size.Replies;
        for (var i = 0; i < Size.Topics; i++)
        {
            var group = Groups[Skewed(40)];
            var at = Moment();
            var replies = i % 25 == 0 ? Random.Next(FullPage, 2 * FullPage + 20) : 0;
            left -= replies;
            Topics.Add(new PlannedTopic(Id(at), group, group.People[Random.Next(group.People.Count)], at, replies));
        }
        while (left > 0)
        {
            var topic = Topics[Skewed(Topics.Count)];
            if (topic.Replies >= FullPage - 1)
                continue;
            topic.Replies++;
            left--;
        }
    }
}

/// <param name="Openness">0 open, 1 on request, 2 hidden.</param>
internal sealed record PlannedGroup(Guid Id, int Index, int Openness)
{
    public List<Guid> People { get; } = [];
    public int Topics { get; set; }
}

internal sealed record PlannedTopic(Guid Id, PlannedGroup Group, Guid Author, DateTimeOffset At, int First)
{
    public int Replies { get; set; } = First;
    public DateTimeOffset LastAt { get; set; } = At;
    public Guid? LastBy { get; set; }
}
