using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;

namespace Xinhuo.Community.Chat;

/// <summary>畅聊的选择: who may write to one first, whether one is seen, from whom one does not hear.</summary>
internal sealed class ChoicesPage(Presence presence) : HousePage
{
    [BindProperty]
    public bool KnownOnly { get; set; }

    [BindProperty]
    public bool Unseen { get; set; }

    public IReadOnlyList<Member> Blocked { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var mine = await Db.Set<ChatChoices>().SingleOrDefaultAsync(c => c.MemberId == MyId);
        (KnownOnly, Unseen) = (mine?.KnownOnlySince is not null, mine?.UnseenSince is not null);
        Blocked = await Db.Set<Block>().Where(b => b.By == MyId).Join(Db.Members(), b => b.Of, m => m.Id, (_, m) => m).OrderBy(m => m.Name).ToListAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Write(db => ChooseChat.Do(db, Me.Acting(), KnownOnly, Unseen, Now));
        presence.Forget(MyId);
        SayNext("community.chat.choices.kept");
        return RedirectToPage();
    }

    public Task<IActionResult> OnPostBlockAsync(MemberId who) => Block(who, true);

    public Task<IActionResult> OnPostUnblockAsync(MemberId who) => Block(who, false);

    private async Task<IActionResult> Block(MemberId who, bool block)
    {
        var done = await Write(db => BlockMember.Do(db, Me.Acting(), who, block, Now));
        return done.Refused ? NotFound() : Redirect($"/people/{who.Value}");
    }
}
