using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Ideas;
using Xinhuo.Community.Markup;
using Xinhuo.Community.Thanking;
using Xinhuo.Community.Unread;
using Xinhuo.Community.Wording;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Topics;

/// <summary>A topic and the talk under it, fifty replies a page; the place to answer stands at its end.</summary>
[OutputCache(PolicyName = GuestPages.Policy)]
internal sealed class TopicPage(CommunityRights rights, ReadMarks marks, Photos photos, Lines lines, Hints hints) : HousePage
{
    private static readonly Dictionary<int, Opinion> NoOpinions = [];

    protected override Door Door => Door.Readers;

    protected override Pacing Pacing => Pacing.Posts;

    [BindProperty(SupportsGet = true)]
    public TopicId Id { get; set; }

    /// <summary>The reply to show: its page is opened.</summary>
    [BindProperty(SupportsGet = true)]
    public int? At { get; set; }

    [BindProperty]
    public ReplyInput Input { get; set; } = new();

    public TopicView Topic { get; private set; } = null!;
    public int From { get; private set; }
    public int FirstUnread { get; private set; }

    /// <summary>On this page a jump, for opening it once more would find everything read.</summary>
    public string ToFirstUnread =>
        FirstUnread >= From && FirstUnread < From + TopicReading.OnePage ? "#unread" : $"{Topic.Href}?at={FirstUnread}#r{FirstUnread}";
    public ReplyRows Rows { get; private set; } = null!;
    public IReadOnlyList<ReplyView> Replies { get; private set; } = [];
    public Opinion? Opinion { get; private set; }
    public IdeaView? Idea { get; private set; }
    public Origin? Origin { get; private set; }
    public IReadOnlyList<Origin> Builds { get; private set; } = [];
    public Preview? Preview { get; private set; }
    public bool MayWrite { get; private set; }
    public bool MayHost { get; private set; }

    /// <summary>Its author may still think better of having taken it back.</summary>
    public bool MayReturn => MayWrite && !Topic.Hidden && Me.Id == Topic.Author.Value && WithdrawPost.MayReturn(Topic.WithdrawnAt, Now);
    public Lines Lines => lines;
    private string AuthorName => Topic.AuthorGone ? lines.Say("community.someone-who-left") : Topic.AuthorName;
    public IHtmlContent FaceOfAuthor =>
        new Written(
            (to, encoder) =>
                lines.Face(
                    to,
                    encoder,
                    AuthorName,
                    Topic.AuthorGone ? null : Topic.AuthorPhoto,
                    Topic.AuthorHref,
                    48,
                    staff: Topic.AuthorRole is Role.Host or Role.ProductManager
                )
        );
    public IHtmlContent NameOfAuthor => new Written((to, encoder) => lines.Name(to, encoder, AuthorName, Topic.AuthorHref, Topic.AuthorRole));
    public IHtmlContent WhenBegun => new Written((to, _) => lines.When(to, Topic.CreatedAt));
    public IHtmlContent PhotosOfTopic => new Written((to, encoder) => ReplyRows.PhotosOf(to, encoder, Topic.Photos, lines));
    public IHtmlContent ThanksOfTopic =>
        new Written(
            (to, encoder) =>
                ThanksButton.Write(to, encoder, lines, Topic.Href, 0, Topic.Thanks, Topic.Thanked, offered: MayWrite && Me.Id != Topic.Author.Value)
        );
    public string? AnsweringName { get; private set; }

    /// <summary>Nothing typed, nothing to mend, nobody in particular to answer.</summary>
    public bool FormIsEmpty => HttpMethods.IsGet(Request.Method) && AnsweringName is null;

    public async Task<IActionResult> OnGetAsync(int? reply, int? quote)
    {
        if (await Load() is { } missing)
            return missing;
        Input.Once = MayWrite ? Guid.CreateVersion7(Now) : null;
        if ((reply ?? quote) is { } number && MayWrite)
            await Answer(number, quote is not null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await Say();
        if (!outcome.Refused)
        {
            SayArrived();
            return Redirect($"/topics/{Id.Value}?at={outcome.Value}#r{outcome.Value}");
        }
        return await Load(last: true) ?? this.Refused(outcome.Refusal!, nameof(Input));
    }

    /// <summary>How it will look, before it is said.</summary>
    public async Task<IActionResult> OnPostPreviewAsync()
    {
        var pictures = Rights.ToWrite(Me) ?? await Input.Take(photos, MyId);
        Preview = await Preview.Of(Db, Input);
        if (Request.Headers.ContainsKey("HX-Request"))
            return Partial("/Community/Topics/_Preview.cshtml", Preview);
        return await Load(last: true) ?? (pictures is null ? Page() : this.Refused(pictures, nameof(Input)));
    }

    private async Task<Outcome<int>> Say()
    {
        if (Rights.ToWrite(Me) is { } stopped)
            return stopped;
        var pictures = await Input.Take(photos, MyId);
        var words = await PostWords.ForReply(Db, Input.Body, Input.Pictures);
        if (Refusal.All(pictures, words.Refusal) is { } refusal)
            return refusal;
        if (Input.Ask(hints, Input.Body) is { } soft)
            return soft;
        return await Act<int>(
            db => PostReply.Do(db, Me.Acting(), Id, words.Value with { Alts = Input.Alts }, Now, Input.Parent, Input.Once),
            async db => await PressedOnce.Reply(db, MyId, Id, Input, words.Value)
        );
    }

    private async Task<IActionResult?> Load(bool last = false)
    {
        var me = Me.MemberId();
        var sight = await rights.Of(me);
        if (await TopicReading.Topic(Db, Id, me) is not { } topic || !sight.MaySee(topic.Group) || topic.Hidden && !sight.Hosts(topic.Group) && !Me.IsHost)
            return NotFound();
        Topic = topic;
        MayWrite = me is not null && !Me.IsSuspended;
        MayHost = sight.Hosts(topic.Group) || Me.IsHost && topic.Openness != Openness.Hidden;
        var read = me is { } reader && marks.Of(reader, Id) is { } waiting ? Math.Max(waiting, topic.Read ?? 0) : topic.Read;
        FirstUnread = read is { } upTo && upTo < topic.ReplyCount && upTo > 0 ? upTo + 1 : 0;
        From = TopicReading.PageOf(Math.Min(last ? topic.ReplyCount : At ?? 1, Math.Max(topic.ReplyCount, 1)));
        Replies = topic.ReplyCount == 0 ? [] : await TopicReading.Replies(Db, Id, From, me);
        var opinions =
            topic.OpinionCount == 0 ? NoOpinions : await Db.Opinions().Where(o => o.TopicId == Id && o.UnmarkedAt == null).ToDictionaryAsync(o => o.Number);
        Opinion = opinions.GetValueOrDefault(0);
        while (FirstUnread > 0 && Replies.FirstOrDefault(r => r.Number == FirstUnread) is { } own && own.Author == me)
            FirstUnread = FirstUnread == topic.ReplyCount ? 0 : FirstUnread + 1;
        if (topic.BuildsOn is not null || topic.BuiltUponCount > 0)
            (Origin, Builds) = await Kin.Of(Db, topic, sight);
        if (topic.Kind.IsIdea() && !topic.Gone)
            Idea = await IdeaView.Of(Db, Id, sight, me);
        Rows = new ReplyRows(topic, Replies, opinions, me, MayWrite && !topic.Gone, MayHost, FirstUnread, Now, lines);
        if (me is { } member && (Replies.Count == 0 ? 0 : Replies[^1].Number) is var seen && (read is null || seen > read))
            marks.Note(member, Id, seen);
        if (me is null)
            GuestPages.Shows(HttpContext, $"topic:{Id.Value}");
        return null;
    }

    private async Task Answer(int number, bool quoting)
    {
        var reply = await Db.Replies()
            .Where(r => r.TopicId == Id && r.Number == number && r.HiddenAt == null && r.WithdrawnAt == null)
            .Join(Db.Members(), r => r.AuthorId, m => m.Id, (r, m) => new { r.Body, m.Name })
            .SingleOrDefaultAsync();
        if (reply is null)
            return;
        (Input.Parent, AnsweringName) = (number, reply.Name);
        if (quoting)
            Input.Body = $"> {Mentions.Write(reply.Name)}\n> {PlainText.Of(reply.Body, 200)}\n\n";
    }
}
