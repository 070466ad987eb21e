using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Chat;
using Xinhuo.Community.Rules;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Safety;

/// <summary>Any member who can see something may ask the hosts to look at it. Asking twice is asking once.</summary>
internal static class ReportIt
{
    public static async Task<Outcome<Nothing>> Do(
        XinhuoDb db,
        Actor me,
        Reportable? what,
        ReportReason? reason,
        string? words,
        DateTimeOffset now,
        int? rule = null
    )
    {
        if (what is null)
            return Refusal.NotFound;
        var by = me.Member();
        if (what.Author == by)
            return Refusal.Of("community.report.own");
        var read = Read(reason, words);
        if (read.Refused)
            return read.Refusal!;
        if (rule is { } cited && (await RulesNow.Of(db)).Titled(cited) is null)
            return Refusal.On("Rule", "community.rules.no-such");
        if (
            await db.Set<Report>()
                .AnyAsync(r =>
                    r.Kind == what.Kind && r.Object == what.Object && r.Number == what.Number && r.AuthorId == what.Author && r.By == by && r.ClosedAt == null
                )
        )
            return Nothing.Value;
        var report = new Report
        {
            Id = Ids.New<ReportId>(now),
            Kind = what.Kind,
            Object = what.Object,
            Number = what.Number,
            GroupId = what.Group,
            AuthorId = what.Author,
            By = by,
            Reason = reason!.Value,
            Rule = rule,
            Words = read.Value,
            Lines = what.Lines,
            At = now,
        };
        db.Add(report);
        Record(db, me, report, now);
        if (what.Kind == ReportedKind.Line)
            await AskedAudience.Open(db, new RoomId(what.Object), what.Photos);
        return Nothing.Value;
    }

    /// <summary>What was typed beside a reason, or what is missing.</summary>
    private static Outcome<string?> Read(ReportReason? reason, string? words)
    {
        var said = CleanText.Lines(words, Report.MostWordsCharacters, 2_000);
        var refusal = Refusal.All(
            reason is not { } r || !Enum.IsDefined(r) ? Refusal.On("Why", "community.report.no-reason") : null,
            said.Refusal is TextRefusal.None or TextRefusal.Empty ? null : Refusal.On("Words", "community.report.words-long", Report.MostWordsCharacters),
            reason == ReportReason.Other && said.Refusal == TextRefusal.Empty ? Refusal.On("Words", "community.report.say-what") : null
        );
        return refusal is not null ? refusal
            : said.Refusal == TextRefusal.None ? said.Text
            : (string?)null;
    }

    private static void Record(XinhuoDb db, Actor me, Report report, DateTimeOffset now)
    {
        switch (report.Kind)
        {
            case ReportedKind.Post:
                db.Record(me, now, new PostReported(report.Id, new TopicId(report.Object), report.GroupId!.Value, report.Number, report.By));
                break;
            case ReportedKind.Line:
                db.Record(me, now, new LineReported(report.Id, new RoomId(report.Object), report.Number, report.By));
                break;
            case ReportedKind.Voice:
                db.Record(me, now, new VoiceReported(report.Id, new TopicId(report.Object), report.GroupId!.Value, report.By));
                break;
            case ReportedKind.Gathering or ReportedKind.Recap:
                db.Record(
                    me,
                    now,
                    new GatheringReported(report.Id, new GatheringId(report.Object), report.GroupId, report.Kind == ReportedKind.Recap, report.By)
                );
                break;
            default:
                db.Record(me, now, new ThingReported(report.Id, report.Object, (int)report.Kind, report.Number, report.By));
                break;
        }
    }
}
