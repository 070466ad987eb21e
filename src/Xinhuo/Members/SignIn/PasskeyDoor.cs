using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Members.SignIn;

/// <summary>
/// 通行密钥: the four calls of <c>passkeys.ts</c>, each a step of WebAuthn done by ASP.NET Core Identity. They take JSON only, which no other
/// site's form can send; the challenge travels in a sealed cookie that lives for five minutes.
/// </summary>
internal static class PasskeyDoor
{
    private const int MostPasskeys = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/passkeys/new/options", NewOptions);
        routes.MapPost("/passkeys/new", New);
        routes.MapPost("/passkeys/enter/options", EnterOptions);
        routes.MapPost("/passkeys/enter", Enter);
    }

    private static async Task<IResult> NewOptions(
        SignInManager<Account> signIn,
        FreshSignIn fresh,
        XinhuoDb db,
        HttpContext http,
        Viewer me,
        Words words,
        Ask ask
    )
    {
        if (me.Id is not { } id)
            return Results.NotFound();
        if (await fresh.Prove(db, http.User, new MemberId(id), ask.Password) is not Proof.Given and var proof)
            return Refused(words[proof.Word()]);
        var account = await signIn.UserManager.FindByIdAsync(id.ToString());
        var options = await signIn.MakePasskeyCreationOptionsAsync(
            new()
            {
                Id = id.ToString(),
                Name = account!.Email!,
                DisplayName = me.Name,
            }
        );
        return Results.Content(options, "application/json", Encoding.UTF8);
    }

    private static async Task<IResult> New(SignInManager<Account> signIn, Acts acts, Viewer me, CommunityClock clock, Words words, Shown shown)
    {
        if (me.Id is not { } id)
            return Results.NotFound();
        if (
            await Quietly(() => signIn.PerformPasskeyAttestationAsync(shown.Credential ?? "{}")) is not { Succeeded: true } attested
            || attested.UserEntity.Id != id.ToString()
        )
            return Refused(words["members.passkey.failed"]);
        attested.Passkey.Name = Browser.Say(words, shown.Browser);
        var kept = await acts.Run(
            (db, services) =>
                AddPasskey.Do(db, services.GetRequiredService<UserManager<Account>>(), new MemberId(id), attested.Passkey, MostPasskeys, clock.Now)
        );
        return kept.Refused ? Refused(words[kept.Refusal!.Problems[0].Word]) : Results.Json(new { go = "/me/passkeys" });
    }

    private static async Task<IResult> EnterOptions(SignInManager<Account> signIn, Patience patience, HttpContext http, Words words, Ask _) =>
        patience.AtTheDoor(http)
            ? Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null!), "application/json", Encoding.UTF8)
            : Refused(words["platform.toomany"], StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> Enter(SignInManager<Account> signIn, Acts acts, SessionCookie cookie, HttpContext http, Words words, Shown shown)
    {
        if (await Quietly(() => signIn.PerformPasskeyAssertionAsync(shown.Credential ?? "{}")) is not { Succeeded: true } asserted)
            return Refused(words["members.passkey.failed"]);
        // The authenticator counts its uses: keeping the count lets a copied key be noticed.
        await acts.Run(
            async (db, services) =>
            {
                var users = services.GetRequiredService<UserManager<Account>>();
                await users.AddOrUpdatePasskeyAsync((await users.FindByIdAsync(asserted.User.Id.ToString()))!, asserted.Passkey);
                return Nothing.Value;
            }
        );
        await cookie.Start(http, new MemberId(asserted.User.Id));
        return Results.Json(new { go = Preferences.Local(shown.Back) });
    }

    /// <summary>A stale or forged answer makes Identity throw where no challenge waits for it: to the person it is one and the same.</summary>
    private static async Task<T?> Quietly<T>(Func<Task<T>> step)
        where T : class
    {
        try
        {
            return await step();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static IResult Refused(string words, int status = StatusCodes.Status422UnprocessableEntity) => Results.Json(new { words }, statusCode: status);

    /// <param name="Password">Once more, for a new key, where one has been signed in for a while.</param>
    internal sealed record Ask(string? Password = null);

    /// <param name="Credential">What the browser made, as JSON text.</param>
    internal sealed record Shown(string? Credential, string Browser = "", string? Back = null);
}
