using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Introductions;

/// <summary>Whoever offered it takes it back, unless both have said yes meanwhile.</summary>
internal static class WithdrawIntroduction
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, IntroductionId id, DateTimeOffset now)
    {
        if (await Offers.Held(db, id) is not { } offer || offer.OfferedBy != me.Member())
            return Refusal.NotFound;
        if (offer.WithdrawnAt is not null)
            return Nothing.Value;
        if (!offer.IsOpen(now))
            return Refusal.Of(offer.AcceptedAt is null ? "community.introductions.over" : "community.introductions.met-meanwhile");
        offer.Withdraw(now);
        db.Record(me, now, new IntroductionWithdrawn(id, me.Member()));
        return Nothing.Value;
    }
}
