using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;

namespace Xinhuo.Community.Introductions;

/// <summary>引荐: who wants me to know whom, what I said, whom I met this way, and whom I introduced.</summary>
internal sealed class IntroductionsPage(OfferCards cards) : HousePage
{
    private const int MostMet = 30;

    public IReadOnlyList<OfferCard> Waiting { get; private set; } = [];

    /// <summary>What I answered and may still change.</summary>
    public IReadOnlyList<OfferCard> Said { get; private set; } = [];
    public IReadOnlyList<MetCard> Met { get; private set; } = [];
    public IReadOnlyList<MyOffer> Offered { get; private set; } = [];
    public bool IsEmpty => Waiting.Count + Said.Count + Met.Count + Offered.Count == 0;

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAnswerAsync(IntroductionId id, bool yes, bool home)
    {
        var done = await Act(db => AnswerIntroduction.Do(db, Me.Acting(), id, yes ? Answer.Yes : Answer.No, Now));
        if (done.Refusal is { } refusal)
        {
            await Load();
            return Refused(refusal);
        }
        if (done.Value.Room is { } room)
            return Redirect($"/chat/{room.Value}");
        SayNext(yes ? "community.introductions.said-yes" : "community.introductions.said-no");
        return Redirect(home ? "/" : "/introductions");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(IntroductionId id)
    {
        var done = await Act(db => WithdrawIntroduction.Do(db, Me.Acting(), id, Now));
        if (done.Refusal is { } refusal)
        {
            await Load();
            return Refused(refusal);
        }
        SayNext("community.introductions.withdrawn");
        return Redirect("/introductions#offered");
    }

    private async Task Load()
    {
        var (now, me) = (Now, MyId);
        var open = await cards.Of(Db, Me, Offers.OpenFor(Db, me, now));
        (Waiting, Said) = ([.. open.Where(o => o.Said is null)], [.. open.Where(o => o.Said is not null)]);
        var met = await Offers.AcceptedBy(Db, me).OrderByDescending(i => i.AcceptedAt).Take(MostMet).ToListAsync();
        var offered = await Db.Set<Introduction>()
            .Where(i => i.OfferedBy == me && i.WithdrawnAt == null)
            .OrderByDescending(i => i.OfferedAt)
            .Take(MostMet)
            .ToListAsync();
        var people = await OfferCards.People(Db, [.. met, .. offered]);
        Met =
        [
            .. met.Select(i => new MetCard(
                people[me],
                people[i.Other(me)],
                i.OfferedBy is { } by ? people.GetValueOrDefault(by) : null,
                i.AcceptedAt!.Value,
                i.RoomId
            )),
        ];
        Offered =
        [
            .. offered
                .Where(i => !people[i.First].IsErased && !people[i.Second].IsErased)
                .Select(i => new MyOffer(i.Id, people[i.First], people[i.Second], i.OfferedAt, i.LapsesAt, i.AcceptedAt is not null, i.IsOpen(now))),
        ];
    }
}

/// <summary>An offer as its offerer reads it: met, or not. Held back, unanswered and refused are one to them.</summary>
internal sealed record MyOffer(IntroductionId Id, Member One, Member Two, DateTimeOffset At, DateTimeOffset Until, bool Met, bool IsOpen);
