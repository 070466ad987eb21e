using Microsoft.EntityFrameworkCore;
using Xinhuo.CoCreation;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Imports.Sample.Seeding;

/// <summary>A film that is finished, a team that lacks a pilot, who is free, and two cars that are lent.</summary>
internal static class SeedMaking
{
    public static async Task Run(XinhuoDb db, Seeding s, CommunityZone zone)
    {
        var roles = await db.Skills().ToDictionaryAsync(k => k.Slug, k => k.Id);
        foreach (var sample in s.Brand.Briefs)
        {
            var brief = await Put(db, s, sample, roles, zone);
            foreach (var team in sample.Teams)
                s.Teams[team.Title] = await Gather(db, s, team, brief, roles);
        }
        foreach (var free in s.Brand.Free)
            Fine(await db.BeFree(s.By(free.Who), free.Roles, free.Words, zone, s.At(free.Day, free.Time)));
        foreach (var thing in s.Brand.Lent)
            await Lend(db, s, thing);
    }

    /// <summary>Those that are over end once all that was theirs before is there.</summary>
    public static async Task End(XinhuoDb db, Seeding s)
    {
        foreach (var team in s.Brand.Briefs.SelectMany(b => b.Teams))
            if (team.EndedDay is { } end)
                Fine(await db.PutTeamAway(s.By(team.By), s.Teams[team.Title], s.At(end, new TimeOnly(20, 30))));
        await db.SaveChangesAsync();
    }

    private static async Task<BriefId> Put(XinhuoDb db, Seeding s, SampleBrief sample, Dictionary<string, SkillId> roles, CommunityZone zone)
    {
        var at = s.At(sample.Day, sample.Time);
        var plan = new BriefPlan(
            s.People[sample.By].Id,
            zone.StartOf(s.Date(sample.OpensDay)),
            zone.EndOf(s.Date(sample.ClosesDay)),
            sample.Place,
            sample.Limits,
            sample.Lends,
            sample.LeastPeople,
            sample.Roles.ToDictionary(r => roles[r.Key], r => r.Value)
        );
        var brief = Done(await db.PutBrief(s.By(sample.By), (await PostWords.ForTopic(db, sample.Title, sample.Body)).Value, plan, at));
        brief.Photos = Photos(db, s, sample.Photos, sample.By, at);
        await db.SaveChangesAsync();
        return brief.Id;
    }

    private static async Task<TeamId> Gather(XinhuoDb db, Seeding s, SampleTeam sample, BriefId brief, Dictionary<string, SkillId> roles)
    {
        var (caller, at) = (s.By(sample.By), s.At(sample.Day, sample.Time));
        var words = (await PostWords.ForTopic(db, sample.Title, sample.Body)).Value;
        var seats = sample.Seats.Select(x => (roles[x.Role], x.Note)).ToList();
        var team = Done(await db.CallTeam(caller, brief, words, roles[sample.Mine], seats, at));
        foreach (var seat in sample.Seats.Where(x => x.Who is not null))
        {
            var when = s.At(seat.Day, seat.Time);
            var wish = Done(await db.WishForSeat(s.By(seat.Who!), team.Id, roles[seat.Role], seat.Words, when));
            Fine(await db.SayYes(caller, wish, when.AddHours(2)));
        }
        foreach (var seat in sample.Seats.Where(x => x.Asked is not null))
            Done(await db.AskToSeat(caller, team.Id, roles[seat.Role], s.People[seat.Asked!].Id, seat.Words, s.At(seat.Day, seat.Time)));
        if (sample.ConfirmedDay is { } day)
            await Make(db, s, sample, team, day);
        return team.Id;
    }

    private static async Task Make(XinhuoDb db, Seeding s, SampleTeam sample, Team team, int day)
    {
        Fine(await db.ConfirmTeam(s.By(sample.By), team.Id, s.At(day, new TimeOnly(21, 0))));
        foreach (var one in sample.Milestones)
            Fine(await db.SetMilestone(s.By(one.By), team.Id, one.Title, one.OnDay is { } on ? s.Date(on) : null, one.Reached, s.At(one.Day, one.Time)));
        foreach (var shot in sample.Shots)
            Fine(
                await db.ListShot(
                    s.By(shot.By),
                    team.Id,
                    shot.What,
                    shot.Place,
                    shot.Who is { } who ? s.People[who].Id : null,
                    shot.Taken,
                    s.At(shot.Day, shot.Time)
                )
            );
        foreach (var settled in sample.Settled)
            Fine(await db.Settle(s.By(settled.By), team.Id, settled.Body, s.At(settled.Day, settled.Time)));
        foreach (var line in sample.Said)
            Done(await db.SayIn(s.By(line.By), team.RoomId!.Value, line.Body, null, s.At(line.Day, line.Time)));
        if (sample.HandedIn is { } handed)
            Fine(await db.HandInWork(s.By(handed.By), team.Id, handed.Body, s.At(handed.Day, handed.Time)));
        await db.SaveChangesAsync();
    }

    private static async Task Lend(XinhuoDb db, Seeding s, SampleLent sample)
    {
        var (by, at) = (s.By(sample.By), s.At(sample.Day, sample.Time));
        var terms = new LentThing(sample.Kind, sample.Place)
        {
            Licence = sample.Licence,
            NeedsYes = sample.NeedsYes,
            HasMileage = sample.HasMileage,
            Photos = Photos(db, s, sample.Photos, sample.By, at),
        };
        var words = (await PostWords.ForTopic(db, sample.Name, sample.Body)).Value;
        var thing = Done(await db.LendThing(by, words, terms, at));
        await db.SaveChangesAsync();
        foreach (var who in sample.Bookings.Select(b => b.Who).Distinct())
            if (sample.Licence is { } licence)
                Fine(await db.SeeLicence(by, s.People[who].Id, licence, at.AddHours(1)));
        foreach (var booking in sample.Bookings)
        {
            var (from, asked) = (s.Planned(booking.FromDay, booking.FromTime), s.At(booking.AskedDay, booking.AskedTime));
            var until = s.Planned(booking.UntilDay, booking.UntilTime);
            var team = booking.Team is { } title ? s.Teams[title] : (TeamId?)null;
            var made = Done(await db.AskFor(s.By(booking.Who), thing, from, until, booking.Words, team, asked));
            await db.SaveChangesAsync();
            if (booking.Approved && sample.NeedsYes)
                Fine(await db.ApproveBooking(by, made, asked.AddHours(3)));
            if (booking.OutMileage is { } outwards)
                Fine(await db.HandOverThing(by, made, sample.HasMileage ? outwards : null, null, from));
            if (booking.BackMileage is { } back)
                Fine(await db.TakeBackThing(by, made, sample.HasMileage ? back : null, null, booking.Damage, until));
        }
    }

    private static string? Photos(XinhuoDb db, Seeding s, IReadOnlyList<SamplePhoto> photos, string by, DateTimeOffset at)
    {
        var shown = photos.Select(p => Photo.Of(s.Scene(p.Scene), s.People[by].Id.Value, Audiences.Members, at, p.Alt)).ToList();
        db.AddRange(shown);
        return PostPhotos.Write(shown);
    }

    private static T Done<T>(Outcome<T> outcome)
    {
        Fine(outcome.Refusal);
        return outcome.Value;
    }

    private static void Fine(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidDataException($"The sample's making is refused: {string.Join(", ", refusal.Problems.Select(p => p.Word))}");
    }
}
