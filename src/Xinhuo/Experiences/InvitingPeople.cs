using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Experiences.Early;
using Xinhuo.Experiences.Journals;
using Xinhuo.Experiences.Letters;
using Xinhuo.Experiences.Spaces;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences;

/// <summary>Experiences and letters, for the later rooms of the house and for the sample: within their own act, and asked as on the pages.</summary>
internal static class InvitingPeople
{
    /// <summary>Plans an experience and gives it as it is stored, to be decorated by the calling act.</summary>
    public static async Task<Outcome<Experience>> PlanExperience(this XinhuoDb db, Actor me, PostWords words, ExperiencePlan plan, DateTimeOffset now)
    {
        var planned = await Spaces.PlanExperience.Do(db, me, words, plan, now);
        if (planned.Refused)
            return planned.Refusal!;
        await db.SaveChangesAsync();
        return await db.Experiences().AsTracking().SingleAsync(e => e.Id == planned.Value);
    }

    /// <summary>A letter to one person, in Markdown, as it is.</summary>
    public static async Task<Outcome<LetterId>> WriteTo(
        this XinhuoDb db,
        Actor me,
        ExperienceId experience,
        MemberId to,
        string words,
        DateTimeOffset now,
        string? photos = null
    )
    {
        var sent = await SendLetters.Do(db, me, experience, [new MadeLetter(to, words, SafeMarkdown.ToHtml(words, MarkdownContext.Plain), photos)], now);
        return sent.Refused ? sent.Refusal! : await db.Set<Letter>().Where(l => l.ExperienceId == experience && l.To == to).Select(l => l.Id).SingleAsync();
    }

    public static async Task<Refusal?> Come(this XinhuoDb db, Actor me, LetterId letter, TitlesNow titles, DateTimeOffset now) =>
        (await AnswerLetter.Accept(db, me, letter, titles, now)).Refusal;

    public static async Task<Refusal?> NotThisTime(this XinhuoDb db, Actor me, LetterId letter, DateTimeOffset now) =>
        (await AnswerLetter.NotNow(db, me, letter, now)).Refusal;

    /// <summary>One of the two writes under a letter.</summary>
    public static async Task<Refusal?> WriteUnder(this XinhuoDb db, Actor me, LetterId letter, string words, DateTimeOffset now)
    {
        var read = await PostWords.ForReply(db, words);
        return read.Refused ? read.Refusal : (await WriteUnderLetter.Do(db, me, letter, read.Value, null, now)).Refusal;
    }

    /// <summary>Somebody in an experience writes of it.</summary>
    /// <param name="readers">"Sender", "Together" or "Everybody".</param>
    public static async Task<Outcome<JournalEntryId>> WriteJournal(
        this XinhuoDb db,
        Actor me,
        ExperienceId experience,
        bool insight,
        string readers,
        string words,
        DateTimeOffset now
    )
    {
        var read = await PostWords.ForReply(db, words);
        var form = new JournalInput { Kind = insight ? JournalKind.Insight : JournalKind.Feeling, Readers = Enum.Parse<JournalReaders>(readers) };
        return read.Refused ? read.Refusal! : await WriteEntry.Do(db, me, experience, form, read.Value, now);
    }

    /// <summary>Shows something to those in an experience before the others.</summary>
    /// <param name="words">With the pictures that its author brought.</param>
    /// <param name="opens">From when it is everybody's; null: it stays inside.</param>
    /// <param name="marked">Each reader sees their own name on it until then.</param>
    public static Task<Outcome<EarlyPieceId>> ShowEarly(
        this XinhuoDb db,
        Actor me,
        ExperienceId experience,
        PostWords words,
        DateTimeOffset? opens,
        bool marked,
        DateTimeOffset now
    ) => PutEarly.Do(db, me, experience, words, new EarlyPlan(opens, marked), now);

    public static async Task<Refusal?> AnswerJournal(this XinhuoDb db, Actor me, JournalEntryId entry, string words, DateTimeOffset now)
    {
        var read = await PostWords.ForReply(db, words);
        return read.Refused ? read.Refusal : (await AnswerEntry.Do(db, me, entry, read.Value, null, now)).Refusal;
    }

    /// <summary>Links an insight to what came of it.</summary>
    public static async Task<Refusal?> LinkChange(this XinhuoDb db, Actor me, JournalEntryId entry, string title, DateOnly on, DateTimeOffset now) =>
        (await Journals.LinkChange.Do(db, me, entry, new ChangeInput { Title = title, On = on }, now)).Refusal;
}
