using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Markup;
using Xinhuo.Community.Topics;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

namespace Xinhuo.Community.Thanking;

/// <summary>Who thanked for a post; and the address its button presses.</summary>
internal sealed class ThankPage(CommunityRights rights, Lines lines) : HousePage
{
    private const int Most = 200;

    protected override Door Door => Door.Readers;

    [BindProperty(SupportsGet = true)]
    public TopicId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public string Back => Number == 0 ? $"/topics/{Id.Value}" : $"/topics/{Id.Value}?at={Number}#r{Number}";
    public IReadOnlyList<Thanker> Thankers { get; private set; } = [];
    public int Unnamed { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var topic = await TopicReading.Topic(Db, Id, null);
        if (topic is null || topic.Hidden || !(await rights.Of(Me)).MaySee(topic.Group))
            return NotFound();
        if (Number > 0 && !await Db.Replies().AnyAsync(r => r.TopicId == Id && r.Number == Number && r.HiddenAt == null))
            return NotFound();
        Thankers = await (
            from t in Db.Thanks()
            where t.TopicId == Id && t.Number == Number && t.WithdrawnAt == null
            join m in Db.Members() on t.By equals m.Id
            orderby t.At descending
            select new Thanker(m.Id, m.Name, m.PhotoUrl, m.Role, m.City, m.ErasedAt != null, t.At)
        )
            .Take(Most)
            .ToListAsync();
        Unnamed =
            Number == 0
                ? await Db.Topics().Where(t => t.Id == Id).Select(t => t.ImportedThanks).SingleAsync()
                : await Db.Replies().Where(r => r.TopicId == Id && r.Number == Number).Select(r => r.ImportedThanks).SingleAsync();
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => Press(GiveThanks.Do, thanked: true);

    public Task<IActionResult> OnPostWithdrawAsync() => Press(GiveThanks.Withdraw, thanked: false);

    private async Task<IActionResult> Press(
        Func<Platform.Data.XinhuoDb, Platform.Happenings.Actor, TopicId, int, DateTimeOffset, Task<Outcome<Nothing>>> press,
        bool thanked
    )
    {
        var done = await Act(db => press(db, Me.Acting(), Id, Number, Now));
        if (done.Refused)
            return done.Refusal!.IsNotFound ? NotFound() : await Say(done.Refusal);
        if (!Request.Headers.ContainsKey("HX-Request"))
            return Redirect(Back);
        var count =
            Number == 0
                ? await Db.Topics().Where(t => t.Id == Id).Select(t => t.ThanksCount + t.ImportedThanks).SingleAsync()
                : await Db.Replies().Where(r => r.TopicId == Id && r.Number == Number).Select(r => r.ThanksCount + r.ImportedThanks).SingleAsync();
        using var html = new StringWriter();
        ThanksButton.Write(html, System.Text.Encodings.Web.HtmlEncoder.Default, lines, $"/topics/{Id.Value}", Number, count, thanked, offered: true);
        return Content(html.ToString(), "text/html; charset=utf-8");
    }

    private async Task<IActionResult> Say(Refusal refusal) => await OnGetAsync() is NotFoundResult gone ? gone : this.Refused(refusal);
}

/// <summary>Somebody who thanked.</summary>
internal sealed record Thanker(MemberId Id, string Name, string? Photo, Role Role, string? City, bool Gone, DateTimeOffset At);
