using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Letters;

/// <summary>A letter for one reader, merged and rendered: before the act, since others wait while one runs.</summary>
internal sealed record MadeLetter(MemberId To, string Body, string Html, string? Photos);

/// <summary>The letters leave: frozen as they are, one to each. Either all of them leave, or none and we say why.</summary>
internal static class SendLetters
{
    /// <summary>All that this author has written and not sent yet, or the first who cannot be written to so.</summary>
    public static async Task<Outcome<IReadOnlyList<MadeLetter>>> Make(XinhuoDb db, ExperienceId id, MemberId author, DateOnly today, MemberId? only = null)
    {
        var draft = await db.Set<LetterDraft>().SingleOrDefaultAsync(d => d.ExperienceId == id && d.AuthorId == author);
        if (draft is null || draft.Body.Length == 0)
            return Refusal.On("Body", "experiences.letter.body-missing");
        var passages = await KeepDraft
            .Of(db, id, author)
            .Where(a => only == null || a.MemberId == only)
            .OrderBy(a => a.At)
            .ThenBy(a => a.MemberId)
            .ToDictionaryAsync(a => a.MemberId, a => a.Passage);
        if (passages.Count == 0)
            return Refusal.On("Names", "experiences.letter.names-missing");
        var readers = await Readers.Of(db, passages, today);
        var (letters, problems) = (new List<MadeLetter>(), new List<Refusal?>());
        foreach (var (member, reader) in readers)
        {
            var merged = Merging.Merge(draft.Body, reader);
            if (merged.Refused)
                problems.Add(merged.Refusal);
            else
                letters.Add(new MadeLetter(member, merged.Value, SafeMarkdown.ToHtml(merged.Value, MarkdownContext.Plain), draft.Photos));
        }
        return Refusal.All([.. problems]) is { } refusal ? refusal : letters;
    }

    public static async Task<Outcome<int>> Do(XinhuoDb db, Actor me, ExperienceId id, IReadOnlyList<MadeLetter> made, DateTimeOffset now)
    {
        if (!me.IsStaff || await ExperienceStanding.Alone(db, me, id) is not { Experience: var experience })
            return Refusal.NotFound;
        if (experience.IsOver(now))
            return Refusal.Of("experiences.is-over");
        var (by, to) = (me.Member(), made.Select(l => l.To).ToList());
        var written = await db.Set<Letter>().Where(l => l.ExperienceId == id && to.Contains(l.To)).Select(l => l.To).ToListAsync();
        var deaf = await db.Set<Block>().Where(b => b.Of == by && to.Contains(b.By)).Select(b => b.By).ToListAsync();
        var leaves = made.Where(l => !written.Contains(l.To)).ToList();
        foreach (var one in leaves)
        {
            var letter = new Letter
            {
                Id = Ids.New<LetterId>(now),
                ExperienceId = id,
                To = one.To,
                AuthorId = by,
                SentAt = now,
                HeldAt = deaf.Contains(one.To) ? now : null,
                Body = one.Body,
                BodyHtml = one.Html,
                Photos = one.Photos,
            };
            db.Add(letter);
            db.Record(me, now, new LetterSent(letter.Id, id, one.To, by, letter.HeldAt is not null));
            if (letter.HeldAt is null)
                Prompting.Reach(db, one.To.Value, PromptKind.Letter, letter.Id.Value, now);
        }
        await db.SaveChangesAsync();
        await KeepDraft.Of(db, id, by).Where(a => to.Contains(a.MemberId)).ExecuteDeleteAsync();
        return leaves.Count;
    }
}
