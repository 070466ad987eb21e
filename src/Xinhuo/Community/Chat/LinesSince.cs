using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Community.Markup;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Chat;

/// <summary>
/// <c>GET /chat/{id}/lines?after=CHANGE</c>: what came or changed since, in its order; <c>?before=NUMBER</c>: the page of lines before one. 205 where so much
/// came that the page is better loaded anew.
/// </summary>
internal static class LinesSince
{
    public static async Task<IResult> Answer(
        Guid id,
        long? after,
        int? before,
        Viewer viewer,
        XinhuoDb db,
        Lines lines,
        HtmlEncoder encoder,
        HttpResponse response
    )
    {
        if (viewer.MemberId() is not { } me || await RoomStanding.Of(db, new RoomId(id), me) is not { } room)
            return Results.NotFound();
        response.Headers.CacheControl = "no-store";
        var rows = before is { } number ? await LineReading.Before(db, room, number) : await LineReading.Since(db, room, after ?? room.Change);
        if (rows is null)
            return Results.StatusCode(StatusCodes.Status205ResetContent);
        if (rows.Count == 0)
            return Results.NoContent();
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        new LineRows(room.Room, rows, lines) { Me = me, Folded = await Folding.Of(db, me) }.WriteTo(html, encoder);
        return Results.Content(html.ToString(), "text/html; charset=utf-8");
    }
}

/// <summary><c>GET /chat/unread</c>: in how many direct rooms something waits.</summary>
internal static class UnreadRooms
{
    public static async Task<IResult> Answer(Viewer viewer, XinhuoDb db) =>
        viewer.MemberId() is { } me ? Results.Text((await RoomList.Waiting(db, me)).ToString(CultureInfo.InvariantCulture)) : Results.NotFound();
}

/// <summary>Whose lines stand folded for somebody: of those they do not want to hear from.</summary>
internal static class Folding
{
    public static async Task<IReadOnlySet<MemberId>> Of(XinhuoDb db, MemberId me) =>
        (await db.Set<Block>().Where(b => b.By == me).Select(b => b.Of).ToListAsync()).ToHashSet();
}
