using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Text;

namespace Xinhuo.Experiences.Letters;

/// <summary>An employee's desk for the letters of an experience: one text, a passage for each, a look at each, and then they leave.</summary>
internal sealed class WriteLettersPage(Photos photos, CommunityZone zone) : HousePage
{
    protected override Door Door => Door.Staff;

    [BindProperty(SupportsGet = true)]
    public ExperienceId Id { get; set; }

    [BindProperty]
    public PostInput Input { get; set; } = new();

    [BindProperty(Name = "Passages")]
    public Dictionary<Guid, string?> Passages { get; set; } = [];

    [BindProperty]
    public string? Names { get; set; }

    public Experience Experience { get; private set; } = null!;
    public IReadOnlyList<Member> Addressees { get; private set; } = [];
    public IReadOnlyList<SentLetter> Sent { get; private set; } = [];
    public Paper? Preview { get; private set; }
    public IEnumerable<string> Places => Merging.Names;

    public string? PassageOf(MemberId member) => Passages.GetValueOrDefault(member.Value);

    public async Task<IActionResult> OnGetAsync() => await Look() && await Fill() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync() => await Then(null, "experiences.letters.kept");

    public async Task<IActionResult> OnPostAddAsync() => await Then(() => Act(db => KeepDraft.Add(db, Me.Acting(), Id, Names, Now)));

    public async Task<IActionResult> OnPostDropAsync(MemberId who) => await Then(() => Act(db => KeepDraft.Drop(db, Me.Acting(), Id, who)));

    public async Task<IActionResult> OnPostPreviewAsync(MemberId who)
    {
        if (await Kept() is { } refused)
            return refused;
        var made = await SendLetters.Make(Db, Id, MyId, zone.Day(Now), who);
        if (made.Refused)
            return Refused(made.Refusal!);
        if (made.Value.Count == 0)
            return NotFound();
        var me = await Db.Members().SingleAsync(m => m.Id == MyId);
        Preview = new Paper(Addressees.First(a => a.Id == who).Name, made.Value[0].Html, made.Value[0].Photos, me, Experience, Now);
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync() =>
        await Then(
            async () =>
            {
                var made = await SendLetters.Make(Db, Id, MyId, zone.Day(Now));
                if (made.Refused)
                    return made.Refusal!;
                var sent = await Act(db => SendLetters.Do(db, Me.Acting(), Id, made.Value, Now));
                return sent.Refused ? sent.Refusal! : Nothing.Value;
            },
            "experiences.letters.sent-said"
        );

    /// <summary>What is typed is kept first, whichever button was pressed: nothing is lost.</summary>
    private async Task<IActionResult> Then(Func<Task<Outcome<Nothing>>>? act, string? said = null)
    {
        if (await Kept() is { } refused)
            return refused;
        if (act is not null && await act() is { Refusal: { } refusal })
        {
            await Fill(again: true);
            return Refused(refusal, refusal.Problems[0].Field == "Names" ? null : "Input");
        }
        if (said is not null)
            SayNext(said);
        return Redirect($"/experiences/{Id.Value}/letters");
    }

    /// <summary>Null: it is kept.</summary>
    private async Task<IActionResult?> Kept()
    {
        if (!await Look())
            return NotFound();
        var kept = await Keep();
        await Fill(again: true);
        return kept.Refused ? Refused(kept.Refusal!, kept.Refusal!.Problems[0].Field == "Passages" ? null : "Input") : null;
    }

    private async Task<Outcome<Nothing>> Keep()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var said = await PostWords.ForReply(Db, Input.Body, Input.Pictures);
        if (said.Refused && said.Refusal!.Problems.All(p => p.Word == "community.post.body-missing"))
            said = new PostWords(null, "", "", [], Input.Pictures, null);
        return Refusal.All(said.Refusal, pictures) is { } refusal
            ? refusal
            : await Act(db =>
                KeepDraft.Do(db, Me.Acting(), Id, said.Value with { Alts = Input.Alts }, Passages.ToDictionary(p => new MemberId(p.Key), p => p.Value), Now)
            );
    }

    private async Task<bool> Look()
    {
        if (await ExperienceStanding.Of(Db, Me, Id) is not { } standing)
            return false;
        Experience = standing.Experience;
        return true;
    }

    /// <param name="again">What was typed stays as it is; only the people are read anew.</param>
    private async Task<bool> Fill(bool again = false)
    {
        var me = MyId;
        if (!again && await Db.Set<LetterDraft>().SingleOrDefaultAsync(d => d.ExperienceId == Id && d.AuthorId == me) is { } draft)
            Input = new PostInput
            {
                Body = draft.Body,
                Kept = [.. PostPhotos.Read(draft.Photos).Select(p => p.Id.Value)],
                Alt = PostPhotos.Read(draft.Photos).ToDictionary(p => p.Id.Value, p => p.Alt),
            };
        var meant = await KeepDraft
            .Of(Db, Id, me)
            .Join(
                Db.Members(),
                a => a.MemberId,
                m => m.Id,
                (a, m) =>
                    new
                    {
                        a.At,
                        a.Passage,
                        Person = m,
                    }
            )
            .OrderBy(a => a.At)
            .ToListAsync();
        Addressees = [.. meant.Select(a => a.Person)];
        if (!again)
            Passages = meant.ToDictionary(a => a.Person.Id.Value, a => a.Passage);
        Sent = await SentLetter.Of(Db, Id, me);
        return true;
    }
}
