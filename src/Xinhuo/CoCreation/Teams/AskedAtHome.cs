using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Teams;

/// <summary>At home: teams that thought of one for a seat, not answered and not put away.</summary>
internal sealed class AskedAtHome : IHomeSection
{
    private const int Most = 3;

    public int Order => 20;

    public async Task<HomeSection?> Of(XinhuoDb db, Viewer me, DateTimeOffset now)
    {
        var asked = await AskedLine.Of(db, me.MemberId()!.Value, Most);
        return asked.Count == 0 ? null : new HomeSection("/CoCreation/Teams/_AtHome.cshtml", asked, [.. asked.Select(a => a.By.Id)]);
    }
}
