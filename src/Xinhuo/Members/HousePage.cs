using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members;

/// <summary>
/// A page of the house: it says who may come in (<see cref="Door"/>), and writes through <see cref="Act{T}"/>, the one place where a member whom
/// a host suspended is stopped, and one who presses faster than people do. Rooms derive their page models from it.
/// </summary>
public abstract class HousePage : PageModel
{
    protected virtual Door Door => Door.Members;

    /// <summary>What its acts count as, for those who press too fast.</summary>
    protected virtual Pacing Pacing => Pacing.Presses;

    protected Viewer Me => Of<Viewer>();

    protected DateTimeOffset Now => Of<CommunityClock>().Now;

    protected MemberId MyId => Me.MemberId() ?? throw new InvalidOperationException("A guest has no id: this page's door should have kept them out.");

    /// <summary>The context to read with.</summary>
    protected XinhuoDb Db => Of<XinhuoDb>();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (TurnedAway() is { } answer)
            context.Result = answer;
        else if (context.HandlerMethod is null && !HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method))
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
        else
        {
            if (!Me.IsGuest)
                Response.Headers.CacheControl = "no-cache, no-store";
            await next();
        }
    }

    /// <summary>Runs an act for the viewer. Refused at once where they may only read, or must slow down.</summary>
    /// <param name="done">
    /// For a form with a mark of its own: looks, once the act has met its own mark, for what an earlier press of the same form made. Null: nothing.
    /// </param>
    protected async Task<Outcome<T>> Act<T>(Func<XinhuoDb, Task<Outcome<T>>> act, Func<XinhuoDb, Task<Outcome<T>?>>? done = null)
    {
        if (Rights.ToWrite(Me) is { } refusal)
            return refusal;
        if (!Of<Pace>().Allows(MyId.Value, Pacing))
            return Refusal.Of("platform.pace");
        if (HttpContext.RequestServices.GetService<IWritingGuard>() is not { } guard)
            return await Write(act, done);
        var outcome = await Write(guard.Watches(Me, Now) ? async db => await guard.Hold(db, Me, Pacing, Now) is { } held ? held : await act(db) : act, done);
        if (outcome.Refusal is { } refused)
            await guard.Keep(Of<Acts>(), Me, refused, Now);
        return outcome;
    }

    /// <summary>As <see cref="Act{T}"/>, for what also the suspended may do: sign out, take their data, leave.</summary>
    protected async Task<Outcome<T>> Write<T>(Func<XinhuoDb, Task<Outcome<T>>> act, Func<XinhuoDb, Task<Outcome<T>?>>? done = null)
    {
        try
        {
            return await Of<Acts>().Run(act);
        }
        catch (DbUpdateException e) when (TookTheSame(e))
        {
            // Two took the same name at the same moment. Now the act sees the other's and says so.
            return await Of<Acts>().Run(async db => done is not null && await done(db) is { } made ? made : await act(db));
        }
    }

    /// <summary>The form again, 422, with what is to be mended beside its fields and everything typed still there.</summary>
    /// <param name="under">The bound property that holds the fields.</param>
    protected IActionResult Refused(Refusal refusal, string? under = "Input") => Pages.Refused(this, refusal, under);

    /// <summary>The form again, 429: they knocked too often.</summary>
    protected IActionResult TooOften()
    {
        ModelState.AddModelError("", Of<Words>()["platform.toomany"]);
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Page();
    }

    /// <summary>A short word that the next page says at its foot.</summary>
    protected void SayNext(string word, params object?[] values) => Said(Of<Words>()[word, values]);

    /// <summary>Tells the next page that what was written has arrived, so that its draft may go; with a word, which it says too.</summary>
    protected void SayArrived(string? word = null) => Said("+" + (word is null ? "" : Of<Words>()[word]));

    private void Said(string words) =>
        Response.Cookies.Append(
            "xinhuo.said",
            words,
            new CookieOptions
            {
                MaxAge = TimeSpan.FromMinutes(1),
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                Path = "/",
            }
        );

    private IActionResult? TurnedAway()
    {
        var guest = Me.IsGuest;
        var open = Door switch
        {
            Door.Everybody => true,
            Door.Readers => !guest || HttpMethods.IsGet(Request.Method) && Of<Settings>().GuestsMayRead,
            Door.Members => !guest,
            Door.Staff => Me.IsStaff,
            _ => Me.IsHost,
        };
        return open ? null
            : !guest ? NotFound()
            : Redirect("/sign-in" + QueryString.Create("back", HttpMethods.IsGet(Request.Method) ? Request.Path + Request.QueryString : Request.Path));
    }

    private static bool TookTheSame(DbUpdateException e) =>
        e.InnerException switch
        {
            PostgresException p => p.SqlState == PostgresErrorCodes.UniqueViolation,
            SqliteException s => s.SqliteErrorCode == 19,
            _ => false,
        };

    private T Of<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();
}
