using Microsoft.AspNetCore.Mvc;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.CoCreation.Bookings;

/// <summary>One more thing that the brand lends.</summary>
internal sealed class NewThingPage(Photos photos, CommunityRights rights, Words words) : HousePage
{
    protected override Door Door => Door.Staff;
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty]
    public ThingInput Input { get; set; } = new();

    public ThingChoices Choices { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Input = new()
        {
            Once = Guid.CreateVersion7(Now),
            Before = 30,
            After = 60,
            Longest = 4320,
            Grace = 60,
            NeedsYes = true,
        };
        await Offer();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var lent = await Lend();
        if (lent.Refused)
        {
            await Offer();
            return Refused(lent.Refusal!);
        }
        SayArrived("cocreation.bookings.new.said");
        return Redirect($"/things/{lent.Value.Value}");
    }

    private async Task<Outcome<ThingId>> Lend()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures);
        var plan = await Input.Plan(Db);
        return Refusal.All(said.Refusal, plan.Refusal, pictures) is { } refusal
            ? refusal
            : await Act<ThingId>(
                db => KeepThing.Lend(db, Me.Acting(), said.Value with { Alts = Input.Alts }, plan.Value, Now, Input.Once),
                async db => await KeepThing.PressedBefore(db, MyId, Input, said.Value)
            );
    }

    private async Task Offer() => Choices = await ThingChoices.Of(Db, await rights.Of(Me), Input, words);
}
