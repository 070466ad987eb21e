using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices.Reading;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;

namespace Xinhuo.Notices.Live;

/// <summary>Tells one stream what is new for its member since the last time, in their language and as far as they may see it now.</summary>
internal sealed class NoticeTeller(
    ReadingDbs reading,
    NoticeList list,
    NoticeKinds kinds,
    CommunityClock clock,
    CommunityZone zone,
    Viewer me,
    MemberId member,
    EventWriter events
)
{
    /// <summary>More at once than this would bury the page: the list has the rest.</summary>
    private const int MostAtOnce = 5;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private long _last;

    /// <summary>The first item: how the bell stands; and what was said between the page before and this one.</summary>
    public async Task Begin(long? after, CancellationToken cancel)
    {
        await using var db = reading.Create();
        _last = after ?? await db.Notices().Where(n => n.MemberId == member).MaxAsync(n => (long?)n.Id, cancel) ?? 0;
        if (after is not null)
            await TellNew(db, cancel);
        await Count(db);
        await events.Send(cancel);
    }

    public async Task Tell(bool told, bool seen, CancellationToken cancel)
    {
        if (!told && !seen)
            return;
        await using var db = reading.Create();
        if (told)
            await TellNew(db, cancel);
        if (seen)
            await Count(db);
    }

    private async Task TellNew(XinhuoDb db, CancellationToken cancel)
    {
        var (news, upTo) = await list.Since(db, me, _last, MostAtOnce);
        _last = upTo;
        if (news.Count == 0)
            return;
        if ((await db.Set<NoticeChoices>().SingleOrDefaultAsync(c => c.MemberId == member, cancel))?.IsQuiet(zone.Local(clock.Now)) == true)
        {
            await Count(db);
            return;
        }
        var count = await list.Waiting(db, me);
        foreach (var told in news)
            if (kinds.Named(told.Kind) is { Flies: true } && told.Faces.Count > 0)
            {
                events.Add(
                    "thanks",
                    Write(
                        new
                        {
                            name = told.Faces[0].Name,
                            photo = told.Faces[0].Photo,
                            words = told.Sentence.ToString(),
                        }
                    ),
                    told.Id
                );
                events.Add("notice", Write(new { html = "", count }), told.Id);
            }
            else
                events.Add("notice", Write(new { html = Html(told), count }), told.Id);
    }

    private async Task Count(XinhuoDb db) => events.Add("notice", Write(new { html = "", count = await list.Waiting(db, me) }), _last);

    private static string Html(Told told)
    {
        var html = new HtmlContentBuilder().AppendFormat("<a class=\"toast-notice\" href=\"{0}\">", told.Href);
        if (told.Faces.Count > 0)
            html.AppendHtml(told.Faces[0].Draw(32, alone: false));
        html.AppendHtml("<span>").AppendHtml(told.Sentence.Html).AppendHtml("</span></a>");
        using var text = new StringWriter();
        html.WriteTo(text, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return text.ToString();
    }

    private static string Write(object data) => JsonSerializer.Serialize(data, Json);
}
