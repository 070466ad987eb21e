using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Introductions;

/// <summary>The first line for two who were just introduced: drafted into the box of whoever opens the room, who makes it their own or writes another. Nothing is said for them.</summary>
internal static class FirstLine
{
    /// <summary>Null: these two were not introduced here.</summary>
    public static async Task<string?> For(XinhuoDb db, RoomId room, MemberId me, Words words)
    {
        if (
            await db.Set<Introduction>().Where(i => i.RoomId == room).OrderByDescending(i => i.AcceptedAt).FirstOrDefaultAsync() is not { } met
            || !met.Concerns(me)
        )
            return null;
        var people = await OfferCards.People(db, [met]);
        var by = met.OfferedBy is { } offerer ? people.GetValueOrDefault(offerer)?.Name : null;
        var hello = by is null
            ? words["community.introductions.first", people[met.Other(me)].Name]
            : words["community.introductions.first.by", people[met.Other(me)].Name, by];
        return hello + await About(db, OfferCards.Read(met.Why), me == met.First, words);
    }

    /// <summary>What the other can, what one can for them, where both are: the first of these that there is.</summary>
    private static async Task<string> About(XinhuoDb db, Why why, bool first, Words words)
    {
        var (mine, theirs) = first ? (why.ForFirst, why.ForSecond) : (why.ForSecond, why.ForFirst);
        if ((mine ?? theirs) is { } gift && await db.Skills().SingleOrDefaultAsync(s => s.Id == new SkillId(gift.Skill)) is { } skill)
            return words[mine is not null ? "community.introductions.first.you-can" : "community.introductions.first.i-can", skill.Name];
        if (why.Groups.Count > 0)
        {
            var group = await db.Groups()
                .Where(g => g.Id == new GroupId(why.Groups[0]) && g.Openness != Openness.Hidden)
                .Select(g => g.Name)
                .SingleOrDefaultAsync();
            if (group is not null)
                return words["community.introductions.first.group", group];
        }
        return why.City is { } city ? words["community.introductions.first.city", city] : "";
    }
}
