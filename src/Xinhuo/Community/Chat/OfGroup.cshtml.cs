using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;

namespace Xinhuo.Community.Chat;

/// <summary>The room of a group: there already, or to be opened by whoever wants to talk first.</summary>
internal sealed class OfGroupPage : HousePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var group = new GroupId(Id);
        if (await Standing.In(Db, group, MyId) is not { IsIn: true })
            return NotFound();
        if (await Db.Set<ChatRoom>().Where(r => r.GroupId == group).Select(r => (RoomId?)r.Id).SingleOrDefaultAsync() is { } room)
            return Redirect($"/chat/{room.Value}");
        Name = await Db.Groups().Where(g => g.Id == group).Select(g => g.Name).SingleAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var opened = await Act(db => OpenRoom.OfGroup(db, Me.Acting(), new GroupId(Id), Now));
        if (!opened.Refused)
            return Redirect($"/chat/{opened.Value.Value}");
        var page = await OnGetAsync();
        return opened.Refusal!.IsNotFound ? NotFound()
            : page is NotFoundResult ? page
            : Refused(opened.Refusal);
    }
}
