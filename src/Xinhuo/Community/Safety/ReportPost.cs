using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Safety;

/// <summary>Any member who can see a post may ask the hosts to look at it. Asking twice is asking once.</summary>
internal static class ReportPost
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, TopicId topic, int number, ReportReason? reason, string? words, DateTimeOffset now)
    {
        if (await PostStanding.Of(db, topic, number, me.Member()) is not { Gone: false } post)
            return Refusal.NotFound;
        if (post.Author == me.Member())
            return Refusal.Of("community.report.own");
        var read = Read(reason, words);
        if (read.Refused)
            return read.Refusal!;
        if (await db.Set<Report>().AnyAsync(x => x.TopicId == topic && x.Number == number && x.By == me.Member() && x.ClosedAt == null))
            return Nothing.Value;
        var report = new Report
        {
            Id = Ids.New<ReportId>(now),
            TopicId = topic,
            Number = number,
            GroupId = post.Group,
            AuthorId = post.Author,
            By = me.Member(),
            Reason = reason!.Value,
            Words = read.Value,
            Lines = await LinesOf(db, topic, number),
            At = now,
        };
        db.Add(report);
        db.Record(me, now, new PostReported(report.Id, topic, post.Group, number, me.Member()));
        return Nothing.Value;
    }

    /// <summary>What was typed beside a reason, or what is missing.</summary>
    public static Outcome<string?> Read(ReportReason? reason, string? words)
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

    public static async Task<string> LinesOf(XinhuoDb db, TopicId topic, int number) =>
        number == 0
            ? await db.Topics().Where(t => t.Id == topic).Select(t => t.Title + "\n\n" + t.Body).SingleAsync()
            : await db.Replies().Where(r => r.TopicId == topic && r.Number == number).Select(r => r.Body).SingleAsync();
}
