using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Search;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>People with their cars, skills, titles and what others say of them.</summary>
internal static class SeedPeople
{
    /// <param name="passwords">Hashes for those who can sign in by password, by slug; the others have an account without one.</param>
    public static async Task Run(XinhuoDb db, Seeding s, IReadOnlyDictionary<string, string> passwords)
    {
        // A house begins with a vocabulary of its own; the brand's words join it.
        var known = await db.Skills().AsTracking().ToDictionaryAsync(k => k.Slug);
        var skills = s.Brand.Skills.ToDictionary(
            k => k.Slug,
            k =>
                known.GetValueOrDefault(k.Slug)
                ?? new Skill
                {
                    Id = Ids.New<SkillId>(s.Now),
                    Slug = k.Slug,
                    NameZh = k.Zh,
                    NameEn = k.En,
                    Icon = k.Icon,
                }
        );
        var products = s.Brand.Products.ToDictionary(
            p => p.Slug,
            p => new Product
            {
                Id = Ids.New<ProductId>(s.Now),
                Slug = p.Slug,
                NameZh = p.Zh,
                NameEn = p.En,
                Kind = p.Kind,
            }
        );
        var titles = s.Brand.Titles.ToDictionary(
            t => t.Slug,
            t => new Title
            {
                Id = Ids.New<TitleId>(s.Now),
                Slug = t.Slug,
                NameZh = t.Zh,
                NameEn = t.En,
                Icon = t.Slug switch
                {
                    "beta-tester" => "flask-conical",
                    "honorary-mentor" => "award",
                    _ => "sparkles",
                },
                IsHonour = t.Slug == "honorary-mentor",
            }
        );
        db.AddRange(skills.Values.Except(known.Values));
        db.AddRange(products.Values);
        db.AddRange(titles.Values);
        foreach (var person in s.Brand.People.OrderBy(p => p.JoinedDay))
            s.People[person.Slug] = await Arrive(db, s, person, passwords.GetValueOrDefault(person.Slug));
        foreach (var person in s.Brand.People)
            Belongings(db, s, person, skills, products, titles);
        await db.SaveChangesAsync();
        foreach (var person in s.Brand.People)
            await db.Put(MemberSearch.Of(s.People[person.Slug], person.Skills.Select(c => skills[c.Skill])));
    }

    private static async Task<Member> Arrive(XinhuoDb db, Seeding s, SamplePerson person, string? password)
    {
        var joined = s.At(person.JoinedDay, person.Slug);
        var arrived = await Arrival.Do(db, new Newcomer(person.Name, person.Email, password, Seeding.RoleOf(person.Role)), joined, Seeding.Source);
        var member = arrived.Value;
        member.City = person.City;
        member.Province = person.Province;
        member.Occupation = person.Occupation;
        member.Hobbies = string.Join('、', person.Hobbies);
        member.Makes = string.Join('、', person.Makes);
        member.Intro = person.Intro;
        member.IntroducedAt = joined;
        if (person.HasPhoto && s.Portrait(person.Slug) is { } made)
        {
            var photo = Photo.Of(made, member.Id.Value, Audiences.All, joined, person.Name);
            db.Add(photo);
            (member.PhotoUrl, member.PortraitUrl) = (photo.Href('s'), photo.Href('l'));
        }
        return member;
    }

    private static void Belongings(
        XinhuoDb db,
        Seeding s,
        SamplePerson person,
        Dictionary<string, Skill> skills,
        Dictionary<string, Product> products,
        Dictionary<string, Title> titles
    )
    {
        var me = s.People[person.Slug];
        foreach (var own in person.Ownerships)
            db.Add(
                new Ownership
                {
                    Id = Ids.New<OwnershipId>(me.JoinedAt),
                    MemberId = me.Id,
                    ProductId = products[own.Product].Id,
                    Since = s.Date(own.SinceDay),
                    Until = own.UntilDay is { } until ? s.Date(until) : null,
                    VerifiedHow = own.VerifiedBy,
                    VerifiedAt = own.VerifiedBy is null ? null : me.JoinedAt,
                    RecordedAt = me.JoinedAt,
                }
            );
        foreach (var claim in person.Skills)
            db.Add(
                new SkillClaim
                {
                    MemberId = me.Id,
                    SkillId = skills[claim.Skill].Id,
                    Note = claim.Claim,
                    At = me.JoinedAt,
                }
            );
        foreach (var word in person.Endorsements)
            db.Add(
                new Endorsement
                {
                    MemberId = me.Id,
                    SkillId = skills[word.Skill].Id,
                    By = s.People[word.By].Id,
                    Note = word.Note,
                    At = s.At(word.Day, word.By),
                }
            );
        foreach (var grant in person.Titles)
        {
            var title = new TitleGrant
            {
                Id = Ids.New<TitleGrantId>(s.At(grant.GrantedDay, person.Slug)),
                MemberId = me.Id,
                TitleId = titles[grant.Title].Id,
                GrantedAt = s.At(grant.GrantedDay, person.Slug),
                GrantedBy = s.People[grant.ByHost].Id,
                Why = grant.Note,
                ExpiresAt = grant.ExpiresDay is { } day ? s.At(day, person.Slug) : null,
            };
            if (grant.RevokedDay is { } revoked)
                title.Revoke(s.People[grant.ByHost].Id, grant.Reason ?? "", s.At(revoked, person.Slug));
            db.Add(title);
        }
    }
}
