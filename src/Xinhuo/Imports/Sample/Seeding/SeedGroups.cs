using Xinhuo.Community;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>Six groups, who is in them, and one who waits at a door.</summary>
internal static class SeedGroups
{
    public static async Task Run(XinhuoDb db, Seeding s)
    {
        foreach (var sample in s.Brand.Groups)
        {
            var founded = s.At(sample.CreatedDay, sample.Slug);
            var cover = Photo.Of(s.Scene(sample.Cover), null, Audiences.All, founded);
            var group = new Group
            {
                Id = Ids.New<GroupId>(founded),
                Slug = sample.Slug,
                Name = sample.Name,
                About = sample.About,
                Openness = sample.Openness switch
                {
                    SampleOpenness.Hidden => Openness.Hidden,
                    SampleOpenness.Request => Openness.OnRequest,
                    _ => Openness.Open,
                },
                CoverUrl = cover.Href('l'),
                FoundedBy = s.People[sample.Hosts[0]].Id,
                FoundedAt = founded,
                LastActivityAt = founded,
            };
            if (group.Openness == Openness.Hidden)
                cover.Audience = $"group:{group.Id.Value}";
            s.Groups[sample.Slug] = group;
            db.AddRange(cover, group);
            db.Record(s.By(sample.Hosts[0]), founded, new GroupFounded(group.Id, s.People[sample.Hosts[0]].Id));
            People(db, s, sample, group);
        }
        await db.SaveChangesAsync();
    }

    private static void People(XinhuoDb db, Seeding s, SampleGroup sample, Group group)
    {
        foreach (
            var (person, day) in sample
                .Members.Select(m => (m.Person, m.JoinedDay))
                .Concat(sample.Hosts.Where(h => sample.Members.All(m => m.Person != h)).Select(h => (h, sample.CreatedDay)))
        )
        {
            var at = s.At(day, person);
            db.Add(
                new GroupMembership
                {
                    Id = Ids.New<MembershipId>(at),
                    GroupId = group.Id,
                    MemberId = s.People[person].Id,
                    Role = sample.Hosts.Contains(person) ? GroupRole.Host : GroupRole.Member,
                    JoinedAt = at,
                }
            );
            group.MemberCount++;
            db.Record(s.By(person), at, new GroupJoined(group.Id, s.People[person].Id, null));
        }
        foreach (var request in sample.Requests)
        {
            var at = s.At(request.Day, request.Time);
            db.Add(
                new GroupMembership
                {
                    Id = Ids.New<MembershipId>(at),
                    GroupId = group.Id,
                    MemberId = s.People[request.Person].Id,
                    AskedAt = at,
                    AskedWords = request.Words,
                }
            );
            db.Record(s.By(request.Person), at, new GroupAsked(group.Id, s.People[request.Person].Id, [.. sample.Hosts.Select(h => s.People[h].Id)]));
        }
    }
}
