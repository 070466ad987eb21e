using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Rules;
using Xinhuo.Community.Safety;
using Xinhuo.Community.Steps;
using Xinhuo.Community.Wording;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community;

/// <summary>氛围, offered upward: the house rules, a host's steps with their appeals, and the words that are hinted at. Names are those of the enums, in any case.</summary>
internal sealed class CommunityHealth(IServiceProvider services)
{
    public async Task<Refusal?> WriteRules(XinhuoDb db, Actor host, string zh, string en, string why, DateTimeOffset now) =>
        (await Rules.WriteRules.Do(db, host, zh, en, why, (await RulesNow.Of(db)).Version, now)).Refusal;

    public async Task<Refusal?> AddWord(XinhuoDb db, Actor host, string word, string kind, string? instead, DateTimeOffset now) =>
        (await KeepWords.Add(db, host, word, Named<LintKind>(kind), instead, services.GetRequiredService<Hints>(), now)).Refusal;

    public async Task<Refusal?> Take(
        XinhuoDb db,
        Actor host,
        MemberId member,
        string step,
        int? days,
        int? perHour,
        int rule,
        string why,
        DateTimeOffset now
    ) =>
        (
            await GiveSanction.Do(
                db,
                host,
                new StepInput
                {
                    Member = member,
                    Step = Named<SanctionStep>(step),
                    Days = days,
                    PerHour = perHour,
                    Rule = rule,
                    Why = why,
                },
                services.GetRequiredService<ReportedThings>(),
                now
            )
        ).Refusal;

    public async Task<Refusal?> Appeal(XinhuoDb db, Actor member, string words, DateTimeOffset now) =>
        await Latest(db, member.Member()) is { } step ? (await MakeAppeal.Do(db, member, step, words, now)).Refusal : Refusal.NotFound;

    public async Task<Refusal?> Answer(XinhuoDb db, Actor host, MemberId member, string verdict, int? days, string answer, DateTimeOffset now) =>
        await Latest(db, member) is { } step
            ? (
                await DecideAppeal.Do(
                    db,
                    host,
                    new AppealInput
                    {
                        Sanction = step,
                        Verdict = Named<AppealVerdict>(verdict),
                        Days = days,
                        Why = answer,
                    },
                    now
                )
            ).Refusal
            : Refusal.NotFound;

    private static Task<SanctionId?> Latest(XinhuoDb db, MemberId member) =>
        db.Set<Sanction>().Where(s => s.MemberId == member).OrderByDescending(s => s.At).Select(s => (SanctionId?)s.Id).FirstOrDefaultAsync();

    private static T? Named<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var known) ? known : null;
}
