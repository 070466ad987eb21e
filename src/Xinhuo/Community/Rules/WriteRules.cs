using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Rules;

/// <summary>Hosts write the house rules anew. What they were before is kept, with who and when.</summary>
internal static class WriteRules
{
    public const int MostWhy = 200;

    /// <param name="after">The version that stood in the form: a colleague's change meanwhile is not written over.</param>
    public static async Task<Outcome<int>> Do(XinhuoDb db, Actor me, string? zh, string? en, string? why, int after, DateTimeOffset now)
    {
        if (!me.IsHost)
            return Refusal.NotFound;
        var (chinese, english, what) = (
            CleanText.Lines(zh, HouseRules.MostCharacters, HouseRules.MostUnits),
            CleanText.Lines(en, HouseRules.MostCharacters, HouseRules.MostUnits),
            CleanText.Line(why, MostWhy, 1_000)
        );
        var refusal = Refusal.All(
            Wrong("Zh", chinese),
            Wrong("En", english),
            what.Refusal is TextRefusal.None or TextRefusal.Empty ? null : Refusal.On("Why", "community.rules.why-long", MostWhy)
        );
        if (refusal is not null)
            return refusal;
        var (here, there) = (RulesNow.PointsOf(chinese.Text), RulesNow.PointsOf(english.Text));
        refusal = Refusal.All(Misnumbered("Zh", here), Misnumbered("En", there));
        if (refusal is null && here.Count != there.Count)
            refusal = Refusal.On("En", "community.rules.as-many", here.Count, there.Count);
        if (refusal is not null)
            return refusal;
        var standing = await RulesNow.Of(db);
        if (standing.Version != after)
            return Refusal.Of("community.rules.meanwhile");
        if (standing.Zh == chinese.Text && standing.En == english.Text)
            return standing.Version;
        var version = standing.Version + 1;
        db.Add(
            new HouseRules
            {
                Version = version,
                Zh = chinese.Text,
                En = english.Text,
                By = me.Member(),
                At = now,
                Why = what.Refusal == TextRefusal.None ? what.Text : null,
            }
        );
        db.Record(me, now, new RulesChanged(version, me.Member()));
        GuestPages.Changed(db, "rules");
        await db.SaveChangesAsync();
        return version;
    }

    private static Refusal? Wrong(string field, CleanedText text) =>
        text.Refusal switch
        {
            TextRefusal.None => null,
            TextRefusal.Empty => Refusal.On(field, "community.rules.missing"),
            _ => Refusal.On(field, "community.rules.long", HouseRules.MostCharacters),
        };

    private static Refusal? Misnumbered(string field, IReadOnlyList<(int Number, string Title)> points) =>
        points.Count is 0 or > HouseRules.MostRules || points.Select(p => p.Number).SequenceEqual(Enumerable.Range(1, points.Count)) is false
            ? Refusal.On(field, "community.rules.numbered", HouseRules.MostRules)
            : null;
}
