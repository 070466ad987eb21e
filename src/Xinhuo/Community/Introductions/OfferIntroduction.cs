using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Introductions;

/// <summary>
/// Offers two people to each other. Whatever keeps it from them is not said: it is kept back, and looks to its offerer as any other (docs/decisions/0431).
/// </summary>
internal static class OfferIntroduction
{
    /// <summary>So many of one member's may wait at a time; hosts offer as many as they like.</summary>
    public const int MostOpen = 5;

    public static async Task<Outcome<IntroductionId>> Do(
        XinhuoDb db,
        Actor me,
        MemberId one,
        MemberId other,
        string? words,
        CommunityZone zone,
        DateTimeOffset now
    )
    {
        var (by, (first, second)) = (me.Member(), Introduction.Pair(one, other));
        var said = CleanText.Lines(words, Introduction.MostWords, Introduction.MostUnits);
        var unsaid = said.Refusal switch
        {
            TextRefusal.None => null,
            TextRefusal.Empty => me.IsStaff ? null : Refusal.On("Words", "community.introductions.words-missing"),
            _ => Refusal.On("Words", "community.introductions.words-long", Introduction.MostWords),
        };
        if (Refusal.All(await Nobody(db, by, first, second), unsaid) is { } refusal)
            return refusal;
        if (await OpenlyKnown(db, first, second))
            return Refusal.On("Who", "community.introductions.know-each-other");
        // Their offers one after another: none is counted while another is on its way.
        await db.InTurn($"introductions:{by.Value}");
        var mine = db.Set<Introduction>().Where(i => i.OfferedBy == by && i.WithdrawnAt == null && i.AcceptedAt == null && i.LapsesAt > now);
        if (await mine.AnyAsync(i => i.First == first && i.Second == second))
            return Refusal.On("Who", "community.introductions.offered-already");
        if (!me.IsStaff && await mine.CountAsync() >= MostOpen)
            return Refusal.Of("community.introductions.enough");
        var goes = await Goes(db, by, first, second, zone, now);
        var why = await Evidence(db, first, second);
        var introduction = new Introduction
        {
            Id = Ids.New<IntroductionId>(now),
            First = first,
            Second = second,
            OfferedBy = by,
            OfferedAt = now,
            LapsesAt = now + Introduction.Patience,
            HeldAt = goes ? null : now,
            Words = said.Text.Length == 0 ? null : said.Text,
            Why = JsonSerializer.Serialize(why),
        };
        db.Add(introduction);
        db.Record(me, now, new IntroductionOffered(introduction.Id, by));
        return introduction.Id;
    }

    private static async Task<Refusal?> Nobody(XinhuoDb db, MemberId me, MemberId first, MemberId second)
    {
        if (first == second)
            return Refusal.On("Who", "community.introductions.same");
        if (me == first || me == second)
            return Refusal.On("Who", "community.introductions.oneself");
        var here = await db.Members().CountAsync(m => (m.Id == first || m.Id == second) && m.ErasedAt == null && m.NameKey != null);
        return here == 2 ? null : Refusal.On("Who", "community.introductions.nobody");
    }

    /// <summary>What any member can read on their pages: saying it tells nobody anything new.</summary>
    private static Task<bool> OpenlyKnown(XinhuoDb db, MemberId first, MemberId second) =>
        db.Ties().AnyAsync(t => t.Kind != TieKind.Saved && t.Count > t.InHidden && (t.From == first && t.To == second || t.From == second && t.To == first));

    private static async Task<bool> Goes(XinhuoDb db, MemberId me, MemberId first, MemberId second, CommunityZone zone, DateTimeOffset now)
    {
        MemberId[] all = [me, first, second];
        if (
            await ReadTraits.Willing(db, now).CountAsync(m => m.Id == first || m.Id == second) < 2
            || !await db.AreStrangers(first, second)
            || await db.Set<Block>().AnyAsync(b => all.Contains(b.By) && all.Contains(b.Of))
            || await db.Set<IntroductionLetBe>().AnyAsync(l => l.First == first && l.Second == second && (l.By == first || l.By == second))
        )
            return false;
        var month = Offers.Month(zone, now);
        if (!await Offers.TakeTurns(db, first, second, month))
            return false;
        // Asked with both turns in hand: who offers the same two at the same moment has waited for them.
        var since = now - Offers.NotAgainWithin;
        if (!await db.Set<Introduction>().AnyAsync(i => i.First == first && i.Second == second && i.HeldAt == null && i.OfferedAt > since))
            return true;
        await Offers.GiveBack(db, first, month);
        await Offers.GiveBack(db, second, month);
        return false;
    }

    private static async Task<Why> Evidence(XinhuoDb db, MemberId first, MemberId second)
    {
        var traits = await ReadTraits.Of(db, [first, second], new HashSet<MemberId>());
        return Suiting.Why(traits[first], traits[second]);
    }
}
