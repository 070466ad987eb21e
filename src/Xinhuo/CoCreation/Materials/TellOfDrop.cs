using Microsoft.EntityFrameworkCore;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Materials;

/// <summary>Tells those who follow that something was put out. Heard twice, the notice is there already.</summary>
internal sealed class TellOfDrop : IListener<DropPutOut>
{
    public async Task Hear(DropPutOut put, Heard heard, XinhuoDb db)
    {
        if (await db.Drops().Where(d => d.Id == put.Drop).Select(d => d.Title).SingleOrDefaultAsync() is not { } title)
            return;
        await db.Notify(
            heard,
            await FollowDrops.Reached(db, put.By).ToListAsync(),
            new Tidings("drop", "cocreation.drops.notice", $"/drops/{put.Drop.Value}", $"drop:{put.Drop.Value:N}") { Values = [title], Thing = put.Drop.Value }
        );
    }
}
