using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Wording;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Topics;

/// <summary>The author's words in the form they were typed in, to be said better.</summary>
internal sealed class EditPage(Photos photos, Hints hints) : HousePage
{
    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty(SupportsGet = true)]
    public TopicId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public TopicInput Input { get; set; } = new();

    public Preview? Preview { get; private set; }
    public string Back => Number == 0 ? $"/topics/{Id.Value}" : $"/topics/{Id.Value}?at={Number}#r{Number}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await PostStanding.Of(Db, Id, Number, MyId) is not { Gone: false } post || post.Author != MyId)
            return NotFound();
        if (Number > 0)
        {
            var reply = await Db.Replies().Where(r => r.TopicId == Id && r.Number == Number).Select(r => new { r.Body, r.Photos }).SingleAsync();
            Input.Body = reply.Body;
            Show(reply.Photos);
            return Page();
        }
        var topic = await Db.Topics()
            .Where(t => t.Id == Id)
            .Select(t => new
            {
                t.Kind,
                t.Title,
                t.Body,
                t.Photos,
                t.Knowledge,
            })
            .SingleAsync();
        (Input.Kind, Input.Title, Input.Body) = (topic.Kind, topic.Title, topic.Body);
        Show(topic.Photos);
        Input.Fill(KnowledgeObject.Read(topic.Knowledge));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return this.Refused(stopped);
        if (await PostStanding.Of(Db, Id, Number, MyId) is not { Gone: false } post || post.Author != MyId)
            return NotFound();
        // What it is does not change by being said better.
        Input.Kind = Number > 0 ? TopicKind.Talk : post.Kind;
        var outcome = await Say();
        if (outcome.Refused)
            return this.Refused(outcome.Refusal!, nameof(Input));
        SayArrived("community.said.edited");
        return Redirect(Back);
    }

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        var pictures = Rights.ToWrite(Me) ?? await Input.Take(photos, MyId);
        Preview = await Preview.Of(Db, Input, Number == 0 ? Input.Title ?? "" : null);
        if (Request.Headers.ContainsKey("HX-Request"))
            return Partial("/Community/Topics/_Preview.cshtml", Preview);
        return pictures is null ? Page() : this.Refused(pictures, nameof(Input));
    }

    private async Task<Outcome<Nothing>> Say()
    {
        var pictures = await Input.Take(photos, MyId);
        var knowledge = Input.Knowledge();
        var words =
            Number > 0
                ? await PostWords.ForReply(Db, Input.Body, Input.Pictures)
                : await PostWords.ForTopic(Db, Input.Title, Input.Body, Input.Pictures, knowledge.Refused ? null : knowledge.Value);
        if (Refusal.All(words.Refusal, knowledge.Refusal, pictures) is { } refusal)
            return refusal;
        if (Input.Ask(hints, Number > 0 ? null : Input.Title, Input.Body, words.Value.Knowledge?.Words) is { } soft)
            return soft;
        var said = words.Value with { Alts = Input.Alts };
        return await Act(db => Number > 0 ? EditPost.Reply(db, Me.Acting(), Id, Number, said, Now) : EditPost.Topic(db, Me.Acting(), Id, said, Now));
    }

    private void Show(string? photos)
    {
        var shown = PostPhotos.Read(photos);
        Input.Kept = [.. shown.Select(p => p.Id.Value)];
        Input.Alt = shown.ToDictionary(p => p.Id.Value, p => p.Alt);
    }
}
