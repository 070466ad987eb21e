using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xinhuo.Community;
using Xinhuo.Platform;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Text;
using Xinhuo.Platform.Web;

namespace Xinhuo.Bench.ByHand;

/// <summary>A reply by hand: the same form, token, checks and rendering, and one durable transaction with everything a reply leaves behind.</summary>
internal sealed class ReplyByHand(IHands hands, IAntiforgery antiforgery, CommunityClock clock, Listeners listeners)
{
    private readonly bool _heard = listeners.AnybodyHears(ReplyPosted.Verb);

    public async Task Post(HttpContext http)
    {
        var me = http.RequestServices.GetRequiredService<Viewer>();
        await antiforgery.ValidateRequestAsync(http);
        var form = await http.Request.ReadFormAsync();
        var text = CleanText.Lines(form["Input.Body"], Topic.MostBodyCharacters);
        if (me.Id is not { } mine || me.IsSuspended || text.Refusal != TextRefusal.None)
        {
            http.Response.StatusCode = 422;
            return;
        }
        var (id, now, html) = (Guid.Parse((string)http.Request.RouteValues["id"]!), clock.Now, SafeMarkdown.ToHtml(text.Text, MarkdownContext.Plain));
        var number = await hands.Reply(new Said(Guid.CreateVersion7(now), id, mine, (int)me.Role, now, text.Text, html, PlainText.Of(text.Text), _heard));
        if (number is null)
        {
            http.Response.StatusCode = 404;
            return;
        }
        if (_heard)
            Courier.Wake();
        http.Response.Redirect($"/topics/{id}?at={number}#r{number}");
    }
}
