using Xinhuo.Community;

namespace Xinhuo.Tests.Community.Chat;

/// <summary>Rooms to talk in, opened and spoken in through their pages.</summary>
internal static class Talks
{
    /// <summary>Writes to somebody for the first time and gives back the room's address.</summary>
    public static async Task<string> WriteTo(this Visitor visitor, Visitor other, string words)
    {
        await visitor.See($"/chat/with/{other.Id}");
        await visitor.Submit("form#say", ("Input.Body", words));
        visitor.At.ShouldStartWith("/chat/", customMessage: visitor.Text);
        return visitor.At.Split('#')[0];
    }

    /// <summary>Says something in a room and gives back the line's number.</summary>
    public static async Task<int> SayIn(this Visitor visitor, string room, string words)
    {
        await visitor.See(room);
        await visitor.Submit("form#say", ("Input.Body", words));
        visitor.At.ShouldContain("#m", customMessage: visitor.Text);
        return int.Parse(visitor.At[(visitor.At.IndexOf("#m", StringComparison.Ordinal) + 2)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The room of a group, opened by whoever comes first.</summary>
    public static async Task<string> Lounge(this Visitor visitor, App app, string group)
    {
        var slug = group["/groups/".Length..];
        var id = await app.Read(db =>
            Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
                System.Linq.Queryable.Select(System.Linq.Queryable.Where(db.Groups(), g => g.Slug == slug), g => g.Id)
            )
        );
        await visitor.Open($"/chat/group/{id.Value}");
        if (visitor.Find("form#open") is not null)
            await visitor.Submit("form#open");
        return visitor.At;
    }

    public static RoomId Room(string address) => new(Guid.Parse(address["/chat/".Length..].Split('?', '#')[0]));
}
