using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;

namespace Xinhuo.Members.SignIn;

/// <summary>One's passkeys: see, name, remove, add.</summary>
internal sealed class PasskeysPage(UserManager<Account> users, FreshSignIn fresh, Acts acts) : HousePage
{
    public IReadOnlyList<UserPasskeyInfo> Mine { get; private set; } = [];

    /// <summary>Who came in just now need not show the password again.</summary>
    public bool IsFresh { get; private set; }

    public async Task OnGetAsync()
    {
        Mine = [.. (await users.GetPasskeysAsync((await users.FindByIdAsync(MyId.Value.ToString()))!)).OrderBy(p => p.CreatedAt)];
        IsFresh = await fresh.Is(Db, User);
    }

    /// <summary>A name that was refused, and whose: it stands in the form again.</summary>
    public (string Id, string? Name) Typed { get; private set; }

    public Task<IActionResult> OnPostNameAsync(string id, string? name)
    {
        Typed = (id, name);
        return Change(id, (db, s, key) => NamePasskey.Do(db, s, MyId, key, name));
    }

    public Task<IActionResult> OnPostRemoveAsync(string id) => Change(id, (db, s, key) => RemovePasskey.Do(db, s, Me.Acting(), key, Now));

    private async Task<IActionResult> Change(string id, Func<XinhuoDb, UserManager<Account>, byte[], Task<Outcome<Nothing>>> act)
    {
        if (!Base64Url.IsValid(id))
            return NotFound();
        var changed = await acts.Run((db, services) => act(db, services.GetRequiredService<UserManager<Account>>(), Base64Url.DecodeFromChars(id)));
        if (!changed.Refused)
            return RedirectToPage();
        await OnGetAsync();
        return Refused(changed.Refusal!, null);
    }
}
