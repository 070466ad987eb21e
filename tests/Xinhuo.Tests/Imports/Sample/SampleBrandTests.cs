using Shouldly;
using Xinhuo.Imports.Sample;
using Xinhuo.Imports.Sample.Drawing;
using Xunit;

namespace Xinhuo.Tests.Imports.Sample;

public sealed class SampleBrandTests
{
    private static readonly SampleBrand Brand = SampleBrand.Load();
    private static readonly Dictionary<string, SamplePerson> People = Brand.People.ToDictionary(p => p.Slug);
    private static readonly Dictionary<string, SampleGroup> Groups = Brand.Groups.ToDictionary(g => g.Slug);
    private static readonly Dictionary<string, SampleTopic> Topics = Brand.Topics.ToDictionary(t => t.Slug);
    private static readonly Dictionary<(string, int), SampleReply> Replies = Brand.Replies.ToDictionary(r => (r.Topic, r.Index));
    private static readonly HashSet<string> Skills = [.. Brand.Skills.Select(s => s.Slug)];

    [Fact]
    public void No_slug_name_or_address_stands_twice()
    {
        Brand.People.Select(p => p.Name).ShouldBeUnique();
        Brand.People.Select(p => p.Email).ShouldBeUnique();
        Brand.People.Select(p => p.Intro).ShouldBeUnique();
        Brand.Skills.Select(s => s.Slug).ShouldBeUnique();
        Brand.Products.Select(p => p.Slug).ShouldBeUnique();
        Brand.Titles.Select(t => t.Slug).ShouldBeUnique();
        // "回来了就好。" is said again and again on purpose; longer words are never said twice.
        Brand.Replies.Select(r => r.Body).Where(b => b.Length > 8).ShouldBeUnique();
        Brand.Thanks.Select(t => (t.By, t.Topic, t.Reply)).ShouldBeUnique();
        Brand.Saves.Select(s => (s.By, s.Topic)).ShouldBeUnique();
        Brand.Follows.Select(f => (f.By, f.Kind, f.Target)).ShouldBeUnique();
        foreach (var group in Brand.Groups)
            group.Members.Select(m => m.Person).ShouldBeUnique();
    }

    [Fact]
    public void Every_person_speaks_for_one_minute_and_is_made_of_known_things()
    {
        var products = Brand.Products.Select(p => p.Slug).ToHashSet();
        var titles = Brand.Titles.Select(t => t.Slug).ToHashSet();
        foreach (var person in Brand.People)
        {
            person.Intro.Length.ShouldBeInRange(60, 180, person.Slug);
            person.JoinedDay.ShouldBeInRange(-122, -1);
            person.Email.ShouldBe(person.Slug + "@yuanshan.example");
            person.Ownerships.ShouldAllBe(o => products.Contains(o.Product) && o.SinceDay <= 0 && (o.UntilDay == null || o.UntilDay > o.SinceDay));
            person.Ownerships.ShouldAllBe(o => o.VerifiedBy == null || o.VerifiedBy == "delivery-note" || o.VerifiedBy == "dealer");
            person.Skills.ShouldAllBe(s => Skills.Contains(s.Skill));
            foreach (var said in person.Endorsements)
            {
                person.Skills.ShouldContain(s => s.Skill == said.Skill, person.Slug);
                said.By.ShouldNotBe(person.Slug);
                said.Day.ShouldBeGreaterThanOrEqualTo(Math.Max(person.JoinedDay, People[said.By].JoinedDay), $"{said.By} on {person.Slug}");
            }
            foreach (var grant in person.Titles)
            {
                titles.ShouldContain(grant.Title);
                People[grant.ByHost].Role.ShouldBe(SampleRole.Host);
                grant.GrantedDay.ShouldBeGreaterThanOrEqualTo(person.JoinedDay);
                (grant.RevokedDay == null).ShouldBe(grant.Reason == null);
            }
        }
    }

    [Fact]
    public void Every_group_has_hosts_and_members_who_had_joined_the_house()
    {
        foreach (var group in Brand.Groups)
        {
            Scene.Has(group.Cover).ShouldBeTrue(group.Cover);
            group.Hosts.ShouldNotBeEmpty();
            group.Hosts.ShouldBeSubsetOf(group.Members.Select(m => m.Person));
            group.Members.ShouldAllBe(m => m.JoinedDay >= People[m.Person].JoinedDay && m.JoinedDay >= group.CreatedDay);
            group.Requests.ShouldAllBe(r => People[r.Person].JoinedDay <= r.Day && group.Members.All(m => m.Person != r.Person));
            if (group.Skill is not null)
                Skills.ShouldContain(group.Skill);
        }
    }

    [Fact]
    public void Every_topic_stands_in_a_group_its_author_could_enter_and_carries_what_its_kind_needs()
    {
        foreach (var topic in Brand.Topics)
        {
            InTheRoom(topic.Group, topic.Author, topic.Day, topic.Slug);
            topic.Photos.ShouldAllBe(p => Scene.Has(p.Scene) && p.Alt.Length > 4, topic.Slug);
            (topic.Route is not null).ShouldBe(topic.Kind is SampleTopicKind.Route, topic.Slug);
            (topic.Gear is not null).ShouldBe(topic.Kind is SampleTopicKind.Gear, topic.Slug);
            (topic.Howto is not null).ShouldBe(topic.Kind is SampleTopicKind.Howto, topic.Slug);
            topic.Route?.Points.ShouldAllBe(p => p.Count == 2 && p[0] >= 0 && p[0] <= 100 && p[1] >= 0 && p[1] <= 100);
            if (topic.EditedDay is { } edited)
                edited.ShouldBeInRange(topic.Day, 0);
            if (topic.BuildsOn is not { } root)
                continue;
            Topics[root].Kind.ShouldBe(topic.Kind);
            When(Topics[root].Day, Topics[root].Time).ShouldBeLessThan(When(topic.Day, topic.Time));
        }
    }

    [Fact]
    public void Every_reply_comes_after_its_topic_and_from_someone_in_the_room()
    {
        foreach (var talk in Brand.Replies.GroupBy(r => r.Topic))
        {
            var topic = Topics[talk.Key];
            var before = When(topic.Day, topic.Time);
            talk.Select(r => r.Index).ShouldBe(Enumerable.Range(0, talk.Count()), talk.Key);
            foreach (var reply in talk)
            {
                var moment = When(reply.Day, reply.Time);
                moment.ShouldBeGreaterThan(before, $"{talk.Key} {reply.Index}");
                before = moment;
                reply.Day.ShouldBeLessThanOrEqualTo(0);
                InTheRoom(topic.Group, reply.Author, reply.Day, $"{talk.Key} {reply.Index}");
                if (reply.InReplyTo is { } to)
                    to.ShouldBeInRange(0, reply.Index - 1, $"{talk.Key} {reply.Index}");
                reply.Photos?.ShouldAllBe(p => Scene.Has(p.Scene));
            }
        }
    }

    [Fact]
    public void Thanks_saves_and_follows_point_at_things_that_existed_by_then()
    {
        foreach (var thanks in Brand.Thanks)
        {
            var (author, since) = thanks.Reply is { } index
                ? (Replies[(thanks.Topic, index)].Author, When(Replies[(thanks.Topic, index)].Day, Replies[(thanks.Topic, index)].Time))
                : (Topics[thanks.Topic].Author, When(Topics[thanks.Topic].Day, Topics[thanks.Topic].Time));
            thanks.By.ShouldNotBe(author);
            When(thanks.Day, thanks.Time).ShouldBeGreaterThan(since);
            InTheRoom(Topics[thanks.Topic].Group, thanks.By, thanks.Day, $"thanks in {thanks.Topic}");
        }
        foreach (var save in Brand.Saves)
        {
            Topics[save.Topic].Kind.ShouldNotBe(SampleTopicKind.Talk);
            When(save.Day, save.Time).ShouldBeGreaterThan(When(Topics[save.Topic].Day, Topics[save.Topic].Time));
        }
        foreach (var follow in Brand.Follows)
        {
            People[follow.By].JoinedDay.ShouldBeLessThanOrEqualTo(follow.Day);
            if (follow.Kind is SampleFollowKind.Topic)
                Topics[follow.Target].Day.ShouldBeLessThanOrEqualTo(follow.Day);
            else
                Groups[follow.Target].Members.ShouldContain(m => m.Person == follow.By && m.JoinedDay <= follow.Day);
        }
    }

    internal static int When(int day, TimeOnly time) => day * 1440 + time.Hour * 60 + time.Minute;

    // An open group lets anybody speak, but here everybody who speaks has also come in.
    private static void InTheRoom(string group, string person, int day, string what) =>
        Groups[group].Members.ShouldContain(m => m.Person == person && m.JoinedDay <= day, $"{person}, {what}");
}
