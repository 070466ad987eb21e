using Microsoft.AspNetCore.Mvc;
using Xinhuo.Members;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Community.Introductions;

/// <summary>该认识的人: for staff, pairs that wait for somebody to offer them, and what became of earlier ones.</summary>
internal sealed class StrangersPage(Reasons reasons, CommunityZone zone) : HousePage
{
    protected override Door Door => Door.Staff;

    [BindProperty]
    public OfferInput Input { get; set; } = new();

    public IReadOnlyList<Meeting> Pairs { get; private set; } = [];
    public IntroductionFigures Figures { get; private set; } = null!;

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        var done = await Act(db => OfferIntroduction.Do(db, Me.Acting(), Input.First, Input.Second, Input.Words, zone, Now));
        if (done.Refusal is { } refusal)
        {
            await Load();
            return Refused(refusal);
        }
        SayNext("community.introductions.offered");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostLetBeAsync()
    {
        var done = await Act(db => ChooseIntroductions.LetBe(db, Me.Acting(), Input.First, Input.Second, Now));
        if (done.Refusal is { } refusal)
        {
            await Load();
            return Refused(refusal);
        }
        SayNext("community.introductions.let-be.done");
        return RedirectToPage();
    }

    public bool IsNew(Member member) => member.JoinedAt > Now - HostSuggestions.New;

    /// <summary>With the pair about which something was typed and refused, wherever it stands by now.</summary>
    private async Task Load()
    {
        Figures = await IntroductionFigures.Of(Db, Now, 90);
        var suited = await HostSuggestions.Of(Db, zone, Now);
        if (Input.Words is not null && !suited.Any(s => Introduction.Pair(s.First.Id, s.Second.Id) == Introduction.Pair(Input.First, Input.Second)))
            suited = [.. await HostSuggestions.One(Db, Input.First, Input.Second), .. suited];
        var whys = await reasons.For(Db, Me, suited);
        // Whoever is new is the one to be helped, and stands first.
        Pairs =
        [
            .. suited.Select((s, i) => IsNew(s.Second) && !IsNew(s.First) ? new Meeting(s.Second, s.First, whys[i]) : new Meeting(s.First, s.Second, whys[i])),
        ];
    }

    public sealed class OfferInput
    {
        public MemberId First { get; set; }
        public MemberId Second { get; set; }
        public string? Words { get; set; }
    }
}

internal sealed record Meeting(Member One, Member Two, IReadOnlyList<Reason> Why);
