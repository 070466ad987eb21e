using System.Text.RegularExpressions;
using Shouldly;
using Xinhuo.Imports.Sample;
using Xunit;

namespace Xinhuo.Tests.Imports.Sample;

/// <summary>The situations that the rest of the house shows itself with.</summary>
public sealed partial class SampleStoryTests
{
    private static readonly SampleBrand Brand = SampleBrand.Load();
    private static readonly ILookup<string, SampleReply> Talk = Brand.Replies.ToLookup(r => r.Topic);

    [Fact]
    public void There_is_as_much_life_as_was_promised()
    {
        Brand.People.Count(p => p.Role is SampleRole.Member).ShouldBe(38);
        Brand.People.Count(p => p.Role is SampleRole.Host).ShouldBe(2);
        Brand.People.Count(p => p.Role is SampleRole.ProductManager).ShouldBe(2);
        Brand.People.Count(p => !p.HasPhoto).ShouldBeInRange(5, 7);
        Brand.Groups.Count.ShouldBe(6);
        Brand.Topics.Count.ShouldBeGreaterThanOrEqualTo(70);
        Brand.Replies.Count.ShouldBeGreaterThanOrEqualTo(420);
        Brand.Thanks.Count.ShouldBeGreaterThanOrEqualTo(600);
        Brand.Topics.Select(t => t.Author).Concat(Brand.Replies.Select(r => r.Author)).Distinct().Count().ShouldBeGreaterThan(38);
        Brand.Topics.ShouldContain(t => t.Body.Length >= 600);
        Brand.Topics.ShouldContain(t => t.Body.Length == 0);
        foreach (var kind in Enum.GetValues<SampleTopicKind>())
            Brand.Topics.Count(t => t.Kind == kind).ShouldBeGreaterThanOrEqualTo(5, kind.ToString());
    }

    [Fact]
    public void Every_stage_of_an_owners_life_is_there()
    {
        var members = Brand.People.Where(p => p.Role is SampleRole.Member).ToList();
        members.Count(p => p.Ownerships.Count == 0).ShouldBeGreaterThanOrEqualTo(3);
        members.Count(p => p.Ownerships.Count == 1 && p.Ownerships[0].SinceDay >= -90).ShouldBeGreaterThanOrEqualTo(4);
        members.Count(p => p.Ownerships.Count == 1 && p.Ownerships[0].SinceDay < -90).ShouldBeGreaterThanOrEqualTo(15);
        members.Count(p => p.Ownerships.Count > 1).ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public void One_newcomer_said_hello_and_nobody_answered()
    {
        var lonely = Brand.People.Single(p => p.Slug == "yang-zhendong");
        var hello = Brand.Topics.Single(t => t.Author == lonely.Slug);
        Talk[hello.Slug].ShouldBeEmpty();
        Brand.Replies.ShouldNotContain(r => r.Author == lonely.Slug || r.Body.Contains(lonely.Name));
        Brand.Thanks.ShouldNotContain(t => t.By == lonely.Slug || t.Topic == hello.Slug);
        Brand.Follows.ShouldNotContain(f => f.By == lonely.Slug);
        lonely.Endorsements.ShouldBeEmpty();
    }

    [Fact]
    public void Opinions_are_answered_within_a_day_within_a_week_and_one_has_waited_four_days()
    {
        var waits = new List<double>();
        foreach (var topic in Brand.Topics.Where(t => t.AnsweredBy is not null))
        {
            topic.Opinion.ShouldBeTrue(topic.Slug);
            var answer = Talk[topic.Slug].Single(r => r.Index == topic.AnswerReply);
            answer.Author.ShouldBe(topic.AnsweredBy);
            Brand.People.Single(p => p.Slug == answer.Author).Role.ShouldBe(SampleRole.ProductManager);
            waits.Add((SampleBrandTests.When(answer.Day, answer.Time) - SampleBrandTests.When(topic.Day, topic.Time)) / 1440.0);
        }
        waits.Count(w => w <= 1).ShouldBe(1);
        waits.Count(w => w is > 1 and <= 7).ShouldBe(2);
        var waiting = Brand.Topics.Single(t => t.Opinion && t.AnsweredBy is null);
        waiting.Day.ShouldBe(-4);
        Talk[waiting.Slug].ShouldAllBe(r => !Brand.People.Single(p => p.Slug == r.Author).IsStaff);
    }

    [Fact]
    public void One_group_is_hidden_and_one_has_somebody_at_the_door()
    {
        Brand.Groups.Count(g => g.Openness is SampleOpenness.Hidden).ShouldBe(1);
        Brand.Groups.Single(g => g.Requests.Count > 0).Openness.ShouldBe(SampleOpenness.Request);
    }

    [Fact]
    public void Titles_are_granted_expire_and_are_given_back()
    {
        var grants = Brand.People.SelectMany(p => p.Titles).ToList();
        grants.Select(g => g.Title).Distinct().Count().ShouldBe(Brand.Titles.Count);
        grants.ShouldContain(g => g.ExpiresDay > 0);
        grants.ShouldContain(g => g.ExpiresDay < 0);
        grants.ShouldContain(g => g.RevokedDay < 0);
    }

    [Fact]
    public void Knowledge_is_built_upon_and_words_are_mended()
    {
        Brand.Topics.Count(t => t.BuildsOn is not null).ShouldBeGreaterThanOrEqualTo(4);
        Brand.Topics.ShouldContain(t => t.EditedDay != null);
        Brand.Topics.GroupBy(t => t.BuildsOn).ShouldContain(g => g.Key != null && g.Count() > 1);
    }

    [Fact]
    public void Ideas_meet_every_fate_and_discoveries_were_tried()
    {
        var last = Brand.Ideas.Where(i => i.Decisions is not null).Select(i => i.Decisions![^1].Verdict).ToList();
        Brand.Ideas.Where(i => i.Outcome is not null).Select(i => i.Decisions![^1].Verdict).Distinct().ShouldBe(["adopted"]);
        last.ShouldContain("notNow");
        last.ShouldContain("no");
        Brand.Ideas.ShouldContain(i => i.Decisions != null && i.Decisions.Count > 1);
        Brand.Ideas.Count(i => !i.Discovery && i.Decisions == null && i.Merge == null).ShouldBeGreaterThanOrEqualTo(4);
        Brand.Ideas.Count(i => i.Discovery && i.Merge == null && i.Voices!.Any(v => v.Words != null)).ShouldBeGreaterThanOrEqualTo(2);
        Brand.Ideas.ShouldContain(i => i.Voices!.Any(v => v.NotForMe));
        Brand.Ideas.ShouldContain(i => i.Merge != null && i.Discovery);
        var people = Brand.People.Select(p => p.Slug).ToHashSet();
        foreach (var idea in Brand.Ideas)
            (idea.Voices ?? [])
                .Select(v => v.By)
                .Concat((idea.Decisions ?? []).Select(d => d.By))
                .Append(idea.Author)
                .ShouldAllBe(by => people.Contains(by), idea.Slug);
    }

    [Fact]
    public void Whoever_is_mentioned_lives_here()
    {
        var names = Brand.People.Select(p => p.Name).ToList();
        foreach (var text in Brand.Topics.Select(t => t.Body).Concat(Brand.Replies.Select(r => r.Body)))
        foreach (Match at in Mention().Matches(text))
            names.ShouldContain(name => text.Substring(at.Index + 1).StartsWith(name, StringComparison.Ordinal), text);
    }

    [Fact]
    public void Names_are_long_rare_latin_and_plain()
    {
        var names = Brand.People.Select(p => p.Name).ToList();
        names.ShouldContain(n => n.Contains('·'));
        names.ShouldContain(n => n.Contains('㛃'));
        names.ShouldContain(n => n.Contains('龑'));
        names.ShouldContain(n => n.StartsWith("欧阳", StringComparison.Ordinal));
        names.ShouldContain(n => n.All(char.IsAscii));
        names.ShouldContain(n => n.Length == 2);
    }

    [Fact]
    public void Today_is_pressed_into_the_part_that_has_passed()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var breakfast = new DateTimeOffset(2031, 5, 2, 7, 30, 0, TimeSpan.FromHours(8));
        var clock = new SampleClock(breakfast, zone);
        clock.At(-1, new TimeOnly(21, 40)).ShouldBe(new DateTimeOffset(2031, 5, 1, 21, 40, 0, TimeSpan.FromHours(8)));
        var early = clock.At(0, new TimeOnly(9, 0));
        var late = clock.At(0, new TimeOnly(22, 0));
        early.ShouldBeLessThan(late);
        late.ShouldBeLessThan(breakfast);
        early.ShouldBeGreaterThan(clock.At(-1, new TimeOnly(23, 59)));
    }

    [GeneratedRegex(@"@\w")]
    private static partial Regex Mention();
}
