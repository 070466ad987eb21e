using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.Profile;

/// <summary>What somebody says of themselves, as typed.</summary>
internal sealed record Facts(string? Name, string? Province, string? City, string? Occupation, string? Hobbies, string? Makes);

/// <summary>A member changes how the others know them.</summary>
internal static class ChangeProfile
{
    public const int MostPlace = 30,
        MostOccupation = 40,
        MostList = 120;

    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, Facts facts, DateTimeOffset now)
    {
        var id = me.Member();
        var name = MemberName.Read(facts.Name);
        var province = Blank.Place(facts.Province, "Province", MostPlace, 60);
        var city = Blank.Place(facts.City, "City", MostPlace, 200);
        var occupation = Blank.Line(facts.Occupation, "Occupation", MostOccupation, 100);
        var hobbies = Blank.List(facts.Hobbies, "Hobbies", MostList, 400);
        var makes = Blank.List(facts.Makes, "Makes", MostList, 400);
        var member = await db.Members().AsTracking().SingleAsync(m => m.Id == id);
        // One's own name stays one's own, whatever has been reserved since.
        var taken = name.Refused || name.Value == member.Name ? null : await Arrival.NameTaken(db, name.Value, id, me.Role);
        if (Refusal.All(name.Refusal, taken, province.Refusal, city.Refusal, occupation.Refusal, hobbies.Refusal, makes.Refusal) is { } refusal)
            return refusal;
        if (name.Value != member.Name)
            (member.Name, member.NameKey) = (name.Value, MemberName.Key(name.Value));
        (member.Province, member.City, member.Occupation, member.Hobbies, member.Makes) = (
            province.Value,
            city.Value,
            occupation.Value,
            hobbies.Value,
            makes.Value
        );
        if (db.Entry(member).State == EntityState.Unchanged)
            return Nothing.Value;
        await db.Refresh(member);
        SignedIn.LookAgain(db, id);
        db.Record(me, now, new ProfileChanged(id));
        return Nothing.Value;
    }
}
