using Xinhuo.Community;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>What members asked for and found, and what became of it: every step through the door that people use, in the order in which it happened.</summary>
internal static class SeedIdeas
{
    public static async Task Run(XinhuoDb db, Seeding s, Words words)
    {
        var ideas = new Dictionary<string, TopicId>(StringComparer.Ordinal);
        foreach (var (_, what, step) in Steps(db, s, words, ideas).OrderBy(e => e.At).ToList())
        {
            if (await step() is { } refusal)
                throw new InvalidDataException($"{what} is refused: {string.Join(", ", refusal.Problems.Select(p => p.Word))}");
            await db.SaveChangesAsync();
        }
    }

    private static IEnumerable<(DateTimeOffset At, string What, Func<Task<Refusal?>> Step)> Steps(
        XinhuoDb db,
        Seeding s,
        Words words,
        Dictionary<string, TopicId> ideas
    )
    {
        foreach (var idea in s.Brand.Ideas)
        {
            var said = s.At(idea.Day, idea.Time);
            yield return (said, idea.Slug, () => Propose(db, s, words, idea, ideas));
            foreach (var voice in idea.Voices ?? [])
            {
                var at = s.At(voice.Day, voice.Time);
                yield return (
                    at,
                    $"{idea.Slug}, {voice.By}",
                    async () =>
                        (
                            idea.Discovery
                                ? await CommunityIdeas.Try(db, s.By(voice.By), ideas[idea.Slug], !voice.NotForMe, voice.Words, at)
                                : await CommunityIdeas.Support(db, s.By(voice.By), ideas[idea.Slug], at)
                        ).Refusal
                );
            }
            foreach (var decision in idea.Decisions ?? [])
            {
                var at = s.At(decision.Day, decision.Time);
                var verdict = Enum.Parse<Verdict>(decision.Verdict, ignoreCase: true);
                yield return (
                    at,
                    $"{idea.Slug}, decided",
                    async () => (await CommunityIdeas.Decide(db, s.By(decision.By), ideas[idea.Slug], verdict, decision.Why, at)).Refusal
                );
            }
            if (idea.Outcome is { } outcome)
            {
                var at = s.At(outcome.Day, outcome.Time);
                var thing = new CarriedOut(
                    Enum.Parse<CarriedOutAs>(outcome.Kind, ignoreCase: true),
                    outcome.Title,
                    outcome.Topic is { } topic ? s.Topics[topic].Href : null,
                    s.Date(outcome.Day)
                );
                yield return (
                    at,
                    $"{idea.Slug}, carried out",
                    async () => (await CommunityIdeas.CarryOut(db, s.By(outcome.By), ideas[idea.Slug], thing, at)).Refusal
                );
            }
            if (idea.Merge is { } merge)
            {
                var at = s.At(merge.Day, merge.Time);
                yield return (
                    at,
                    $"{idea.Slug}, merged",
                    async () => (await CommunityIdeas.Merge(db, s.By(merge.By), ideas[idea.Slug], ideas[merge.Into], at)).Refusal
                );
            }
        }
    }

    private static async Task<Refusal?> Propose(XinhuoDb db, Seeding s, Words words, SampleIdea idea, Dictionary<string, TopicId> ideas)
    {
        var said = await PostWords.ForTopic(db, idea.Title, idea.Body);
        var group = idea.Group is { } slug ? s.Groups[slug].Id : (GroupId?)null;
        var proposed = await CommunityIdeas.Propose(
            db,
            s.By(idea.Author),
            group,
            idea.Discovery ? TopicKind.Discovery : TopicKind.Idea,
            said.Value,
            words,
            s.At(idea.Day, idea.Time),
            idea.Cites is { } cited ? s.Topics[cited].Id : null
        );
        if (!proposed.Refused)
            ideas[idea.Slug] = proposed.Value;
        return proposed.Refusal;
    }
}
