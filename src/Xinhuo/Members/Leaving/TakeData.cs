using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Members.Leaving;

/// <summary>Somebody takes a copy of all that is theirs. It is noted before it is packed: who asked, whether or not the download came through.</summary>
internal static class TakeData
{
    public static Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, DateTimeOffset now)
    {
        db.Record(me, now, new DataExported(me.Member()));
        return Task.FromResult<Outcome<Nothing>>(Nothing.Value);
    }
}
