using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Xinhuo.Members.SignIn;

/// <summary>Where one is signed in, and out with any of them.</summary>
internal sealed class SessionsPage(SessionCookie cookie) : HousePage
{
    public IReadOnlyList<Session> Mine { get; private set; } = [];

    public Guid? Here => SessionCookie.Of(User);

    public async Task OnGetAsync()
    {
        var me = MyId;
        Mine = await Db.Set<Session>().Where(s => s.MemberId == me && s.EndedAt == null).OrderByDescending(s => s.LastSeenAt).Take(50).ToListAsync();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id)
    {
        var ended = await Write(db => EndSessions.One(db, MyId, id, Now));
        return ended.Refused ? NotFound() : RedirectToPage();
    }

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        await Write(db => EndSessions.Others(db, MyId, keep: null, Now));
        await cookie.End(HttpContext, Me);
        return Redirect("/sign-in");
    }
}
