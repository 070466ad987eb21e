using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Introductions;

/// <summary>On a person's page, for the other of the two alone: that they were introduced, when and by whom.</summary>
internal sealed class MetThrough : IPersonSection
{
    public int Order => 21;

    public async Task<PersonSection?> Of(Member person, Viewer viewer, XinhuoDb db)
    {
        if (viewer.MemberId() is not { } me || me == person.Id)
            return null;
        var (first, second) = Introduction.Pair(me, person.Id);
        var met = await db.Set<Introduction>()
            .Where(i => i.First == first && i.Second == second && i.AcceptedAt != null)
            .OrderBy(i => i.AcceptedAt)
            .FirstOrDefaultAsync();
        if (met is null)
            return null;
        var by = await db.Members().SingleOrDefaultAsync(m => m.Id == met.OfferedBy && m.ErasedAt == null);
        return new PersonSection("/Community/Introductions/_OfPerson.cshtml", new MetBefore(person.Name, by, met.AcceptedAt!.Value));
    }
}

internal sealed record MetBefore(string Name, Member? By, DateTimeOffset At);
