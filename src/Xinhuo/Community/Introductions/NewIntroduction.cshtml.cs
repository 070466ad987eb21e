using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Introductions;

/// <summary>介绍一个人: anybody introduces somebody to another, in own words.</summary>
internal sealed class NewIntroductionPage(CommunityZone zone) : HousePage
{
    private const int MostKnown = 12;

    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty(SupportsGet = true)]
    public MemberId Of { get; set; }

    [BindProperty]
    public IntroductionInput Input { get; set; } = new();

    public Member Person { get; private set; } = null!;
    public IReadOnlyList<Member> Known { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        var done = await Other() is { } other
            ? await Act(db => OfferIntroduction.Do(db, Me.Acting(), Of, other, Input.Words, zone, Now))
            : Refusal.On("Who", "community.introductions.nobody");
        if (done.Refusal is { } refusal)
            return Refused(refusal);
        SayArrived("community.introductions.offered");
        return Redirect("/introductions#offered");
    }

    /// <summary>By the name typed, or else the one chosen.</summary>
    private async Task<MemberId?> Other()
    {
        if (string.IsNullOrWhiteSpace(Input.Who))
            return Input.Person;
        var key = MemberName.Key(Input.Who.Trim().TrimStart('@'));
        return await Db.Members().Where(m => m.NameKey == key && m.ErasedAt == null).Select(m => (MemberId?)m.Id).SingleOrDefaultAsync();
    }

    private async Task<bool> Load()
    {
        if (Of == MyId || await Db.Members().SingleOrDefaultAsync(m => m.Id == Of && m.ErasedAt == null && m.NameKey != null) is not { } person)
            return false;
        Person = person;
        var ties = (await Db.StrongestTies(MyId, MostKnown, withHidden: true)).Select(t => t.With).Where(t => t != Of).ToList();
        Known = await Db.Members().Where(m => ties.Contains(m.Id) && m.NameKey != null).OrderBy(m => m.Name).ToListAsync();
        return true;
    }

    public sealed class IntroductionInput
    {
        public MemberId? Person { get; set; }
        public string? Who { get; set; }
        public string? Words { get; set; }
    }
}
