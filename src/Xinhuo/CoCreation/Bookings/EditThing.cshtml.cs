using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>Changes what is said of a thing, renews the address of its calendar, or lends it no more.</summary>
internal sealed class EditThingPage(Photos photos, CommunityRights rights, PublicAddress address, Words words) : HousePage
{
    protected override Door Door => Door.Staff;

    [BindProperty(SupportsGet = true)]
    public ThingId Id { get; set; }

    [BindProperty]
    public ThingInput Input { get; set; } = new();

    public Thing Thing { get; private set; } = null!;
    public ThingChoices Choices { get; private set; } = null!;
    public string Calendar => address.Here(Request, $"/calendar/things/{Thing.CalendarSecret}.ics");

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Look())
            return NotFound();
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Look())
            return NotFound();
        var changed = await Change();
        await Offer();
        return changed.Refused ? Refused(changed.Refusal!) : Redirect(Thing.Href);
    }

    public Task<IActionResult> OnPostRetireAsync() => After(db => KeepThing.Retire(db, Me.Acting(), Id, true, Now), "cocreation.bookings.retired-said");

    public Task<IActionResult> OnPostLendAgainAsync() => After(db => KeepThing.Retire(db, Me.Acting(), Id, false, Now), "cocreation.bookings.lent-again-said");

    public Task<IActionResult> OnPostRenewAsync() => After(db => KeepThing.RenewCalendar(db, Me.Acting(), Id, Now), "cocreation.bookings.calendar.renewed");

    private async Task<IActionResult> After(Func<Platform.Data.XinhuoDb, Task<Outcome<Nothing>>> act, string said)
    {
        var done = await Act(act);
        if (!await Look())
            return NotFound();
        if (done.Refused)
        {
            await Fill();
            return Refused(done.Refusal!, null);
        }
        SayNext(said);
        return Redirect($"{Thing.Href}/edit");
    }

    private async Task<Outcome<Nothing>> Change()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        var plan = await Input.Plan(Db);
        return Refusal.All(said.Refusal, plan.Refusal, pictures) is { } refusal
            ? refusal
            : await Act(db => KeepThing.Change(db, Me.Acting(), Id, said.Value with { Alts = Input.Alts }, plan.Value, Now));
    }

    private async Task<bool> Look()
    {
        if (await Db.Things().SingleOrDefaultAsync(t => t.Id == Id) is not { } thing)
            return false;
        Thing = thing;
        return true;
    }

    private async Task Fill()
    {
        var title = Thing.TitleId is { } t ? await Db.Titles().Where(x => x.Id == t).Select(x => x.Slug).SingleAsync() : null;
        var group = Thing.GroupId is { } g ? await Db.Groups().Where(x => x.Id == g).Select(x => x.Slug).SingleAsync() : null;
        Input = ThingInput.Of(Thing, title, group);
        await Offer();
    }

    private async Task Offer() => Choices = await ThingChoices.Of(Db, await rights.Of(Me), Input, words);
}
