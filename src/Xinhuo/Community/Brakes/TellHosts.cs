using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;
using Xinhuo.Platform.Web;

namespace Xinhuo.Community.Brakes;

/// <summary>Every host hears of a brake, and of many new people writing at once. Heard twice, the notices are there already.</summary>
internal sealed class TellHosts : IListener<BrakePulled>, IListener<BrakeReleased>, IListener<BurstSeen>
{
    public Task Hear(BrakePulled pulled, Heard heard, XinhuoDb db) =>
        Tell(db, heard, new Tidings("desk", "community.notice.brake", "/desk/brakes", $"brake:{pulled.Brake:N}") { Quote = pulled.Why });

    public Task Hear(BrakeReleased released, Heard heard, XinhuoDb db) =>
        Tell(db, heard, new Tidings("desk", "community.notice.brake-released", "/desk/brakes", $"released:{released.Brake:N}"));

    public Task Hear(BurstSeen seen, Heard heard, XinhuoDb db) =>
        Tell(
            db,
            heard,
            new Tidings("desk", "community.notice.burst", "/desk", $"burst:{seen.Hour}") { Values = [seen.People.ToString(CultureInfo.InvariantCulture)] }
        );

    private static async Task Tell(XinhuoDb db, Heard heard, Tidings tidings) =>
        await db.Notify(
            heard,
            await db.Members().Where(m => m.Role == Role.Host && m.ErasedAt == null).Select(m => m.Id).ToListAsync(),
            tidings with
            {
                Regardless = true,
            }
        );
}
