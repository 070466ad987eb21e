using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices.Pushing;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Mail;
using Xinhuo.Platform.Web;

namespace Xinhuo.Notices.Choosing;

/// <summary>怎么告诉我: which things tell me in the app, whether a letter comes, and a while of quiet.</summary>
internal sealed class ChoicesPage(NoticeKinds kinds, CommunityZone zone, Words words, Mailer mailer, PushKeys keys, PushServices services) : HousePage
{
    [BindProperty]
    public ChooseNotices.Choice Input { get; set; } = new();

    [BindProperty]
    public AskForPush.Asking Push { get; set; } = new();

    [TempData]
    public bool Kept { get; set; }

    public bool LettersReach => mailer.Reaches;

    public DateTimeOffset? QuietUntil { get; private set; }

    public IEnumerable<SelectListItem> Kinds => kinds.All.Where(k => !k.Always).Select(k => new SelectListItem(words[k.Word], k.Name));

    public IEnumerable<NoticeKind> Always => kinds.All.Where(k => k.Always);

    public IEnumerable<SelectListItem> Rhythms => Enum.GetValues<DigestRhythm>().Select(r => new SelectListItem(words[$"notices.digest.{r}"], $"{r}"));

    public IEnumerable<SelectListItem> Hours =>
        Enumerable.Range(0, 24).Select(h => new SelectListItem(new TimeOnly(h, 0).ToString(words["shell.when.time"], CultureInfo.CurrentCulture), $"{h}"));

    public IEnumerable<SelectListItem> HoursOrNone => Hours.Prepend(new SelectListItem(words["notices.choices.quiet-none"], ""));

    public IEnumerable<SelectListItem> Weekdays =>
        Enumerable.Range(1, 7).Select(d => (DayOfWeek)(d % 7)).Select(d => new SelectListItem(CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(d), $"{d}"));

    public IEnumerable<SelectListItem> Quiets =>
        new[] { QuietUntil is null ? ChooseNotices.Quiet.No : ChooseNotices.Quiet.Keep, ChooseNotices.Quiet.UntilMorning, ChooseNotices.Quiet.AWeek }
            .Concat(QuietUntil is null ? [] : [ChooseNotices.Quiet.No])
            .Select(q => new SelectListItem(
                q == ChooseNotices.Quiet.Keep
                        ? words["notices.quiet.Keep", zone.Local(QuietUntil!.Value).ToString(words["shell.when.full"], CultureInfo.CurrentCulture)]
                    : QuietUntil is not null && q == ChooseNotices.Quiet.No ? words["notices.quiet.End"]
                    : words[$"notices.quiet.{q}"],
                $"{q}"
            ));

    public IReadOnlyList<PushDevice> Devices { get; private set; } = [];

    /// <summary>What each device's browser is, by its sign-in.</summary>
    public IReadOnlyDictionary<Guid, string> Browsers { get; private set; } = new Dictionary<Guid, string>();

    public string PushKey { get; private set; } = "";

    public async Task OnGet()
    {
        await LookUp();
        var mine = await Db.Set<NoticeChoices>().SingleOrDefaultAsync(c => c.MemberId == MyId);
        Input = new ChooseNotices.Choice
        {
            Told = [.. kinds.All.Where(k => mine?.Silences(k.Name) != true).Select(k => k.Name)],
            Digest = mine?.Digest ?? DigestRhythm.Never,
            Hour = mine?.Hour ?? NoticeChoices.UsualHour,
            Weekday = mine?.Weekday ?? DayOfWeek.Monday,
            QuietFrom = mine?.QuietFrom,
            QuietTo = mine?.QuietTo,
            Quiet = QuietUntil is null ? ChooseNotices.Quiet.No : ChooseNotices.Quiet.Keep,
        };
    }

    public async Task<IActionResult> OnPost()
    {
        if ((await Write(db => ChooseNotices.Do(db, Me.Acting(), Input, kinds.All, zone, Now))).Refusal is { } refusal)
        {
            await LookUp();
            return this.Refused(refusal, nameof(Input));
        }
        Kept = true;
        return RedirectToPage();
    }

    /// <summary>Asked by the page's script, which knows what the browser says of itself.</summary>
    public async Task<IActionResult> OnPostPushAsync()
    {
        return (await Write(db => AskForPush.Do(db, Me.Acting(), SignedIn.SessionOf(User)!.Value, Push, services, Now))).Refusal is { } refusal
            ? new ObjectResult(words[refusal.Problems[0].Word, [.. refusal.Problems[0].Values]]) { StatusCode = StatusCodes.Status422UnprocessableEntity }
            : new NoContentResult();
    }

    public async Task<IActionResult> OnPostForgetAsync(Guid? device)
    {
        await Write(db => AskForPush.Forget(db, Me.Acting(), device, Push.Address));
        return RedirectToPage(null, null, null, "devices");
    }

    private async Task LookUp()
    {
        PushKey = await keys.Public();
        Devices = await Db.Set<PushDevice>()
            .Where(d => d.MemberId == MyId && SignedIn.Open(Db).Contains(d.SessionId))
            .OrderByDescending(d => d.AskedAt)
            .ToListAsync();
        Browsers = await SignedIn.NamesOf(Db, [.. Devices.Select(d => d.SessionId)], words);
        var now = Now;
        QuietUntil = await Db.Set<NoticeChoices>().Where(c => c.MemberId == MyId && c.QuietUntil > now).Select(c => c.QuietUntil).SingleOrDefaultAsync();
    }
}
