using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Projects;

/// <summary>Whom of the brand the team let in, what for, and until when.</summary>
internal sealed class GuestsPage(Words words, CommunityZone zone) : RoomPage
{
    private const int Usual = 7;

    [BindProperty]
    public Guid? Who { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public int? Days { get; set; }

    public IReadOnlyList<GuestRow> All { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Staff { get; private set; } = [];
    public StaffInRoom Count { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync() =>
        await After(await Act(db => InviteStaff.Do(db, Me.Acting(), Id, new MemberId(Who ?? Guid.Empty), Why, Days ?? Usual, zone, Now)));

    public async Task<IActionResult> OnPostEndAsync(MemberId one) => await After(await Act(db => InviteStaff.End(db, Me.Acting(), Id, one, Now)));

    protected override async Task Fill()
    {
        Days ??= Usual;
        All = await (
            from g in Db.TeamGuests().Where(g => g.TeamId == Id)
            join m in Db.Members() on g.MemberId equals m.Id
            where m.ErasedAt == null
            orderby g.EndedAt == null descending, g.At descending
            select new GuestRow(g, m)
        ).ToListAsync();
        Staff =
        [
            new SelectListItem(words["cocreation.guest.choose"], ""),
            .. await Db.Staff().OrderBy(m => m.Name).Select(m => new SelectListItem(m.Name, m.Id.Value.ToString())).ToListAsync(),
        ];
        Count = await StaffInRoom.Of(Db, Id);
    }
}

internal sealed record GuestRow(TeamGuest Guest, Member Who);
