using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Chat;

/// <summary>On a person's page: the way to write to them, and not to hear from them.</summary>
internal sealed class WriteToPerson : IPersonSection
{
    public int Order => 20;

    public async Task<PersonSection?> Of(Member person, Viewer viewer, XinhuoDb db)
    {
        if (viewer.MemberId() is not { } me || me == person.Id)
            return null;
        var blocked = await db.Set<Block>().AnyAsync(b => b.By == me && b.Of == person.Id);
        return new PersonSection("/Community/Chat/_OfPerson.cshtml", new Writable(person.Id, person.Name, blocked));
    }
}

internal sealed record Writable(MemberId Id, string Name, bool Blocked);
