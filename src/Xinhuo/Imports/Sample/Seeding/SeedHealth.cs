using Xinhuo.Community;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>House rules, steps with their appeals, and words, through the doors that hosts and members use, in the order in which they happened.</summary>
internal static class SeedHealth
{
    private static readonly TimeOnly Evening = new(20, 30);

    public static async Task Run(XinhuoDb db, Seeding s, IServiceProvider services)
    {
        var (health, house) = (s.Brand.Health, new CommunityHealth(services));
        var rules = health.Rules;
        await Must(db, "rules", house.WriteRules(db, s.By(rules.By), rules.Zh, rules.En, rules.Why, s.At(rules.Day, rules.Time)));
        foreach (var word in health.Words)
            await Must(db, word.Word, house.AddWord(db, s.By(word.By), word.Word, word.Kind, word.Instead, s.At(word.Day, Evening)));
        foreach (var step in health.Steps)
            await Take(db, s, house, step);
    }

    private static async Task Take(XinhuoDb db, Seeding s, CommunityHealth house, SampleStep step)
    {
        var (host, member) = (s.By(step.By), s.People[step.Of].Id);
        var given = s.At(step.Day, step.Time);
        await Must(db, step.Of, house.Take(db, host, member, step.Step, step.Days, step.PerHour, step.Rule, step.Why, given));
        if (step is not { AppealDay: { } day, Appeal: { } words })
            return;
        await Must(db, step.Of, house.Appeal(db, s.By(step.Of), words, s.At(day, Evening)));
        if (step is { ReadBy: { } reader, ReadDay: { } read, Verdict: { } verdict, Answer: { } answer })
            await Must(db, step.Of, house.Answer(db, s.By(reader), member, verdict, step.Left, answer, s.At(read, Evening.AddMinutes(70))));
    }

    private static async Task Must(XinhuoDb db, string what, Task<Refusal?> act)
    {
        if (await act is { } refusal)
            throw new InvalidDataException($"{what} is refused: {string.Join(", ", refusal.Problems.Select(p => p.Word))}");
        await db.SaveChangesAsync();
    }
}
