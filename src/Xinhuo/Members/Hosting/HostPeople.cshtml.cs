using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members.People;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.Hosting;

/// <summary>Everybody, for a host who looks for somebody: imported people and their claims, roles, titles.</summary>
internal sealed class HostPeoplePage(CommunityZone zone, TitlesNow titles) : HousePage
{
    protected override Door Door => Door.Hosts;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>"staff", "imported" or nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public PeoplePage Found { get; private set; } = new([], null);

    public IEnumerable<string> TitlesOf(Member member) => titles.NamesOf(member.Id);

    public async Task OnGetAsync()
    {
        System.Linq.Expressions.Expression<Func<Member, bool>> fits = Who switch
        {
            "staff" => m => m.Role == Role.Host || m.Role == Role.ProductManager,
            "imported" => m => m.ImportedFrom != null && m.NameKey == null,
            _ => m => true,
        };
        Found = await PeopleQuery.Run(Db, new Question(Q, null, null, null, [fits]), After, zone.Day(Now));
    }
}
