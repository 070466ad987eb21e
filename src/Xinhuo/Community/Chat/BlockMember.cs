using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Chat;

/// <summary>One does not want to hear from somebody, or does again.</summary>
internal static class BlockMember
{
    public static async Task<Outcome<Nothing>> Do(XinhuoDb db, Actor me, MemberId whom, bool block, DateTimeOffset now)
    {
        var id = me.Member();
        if (whom == id || !await db.Members().AnyAsync(m => m.Id == whom && m.ErasedAt == null))
            return Refusal.NotFound;
        var there = await db.Set<Block>().AnyAsync(b => b.By == id && b.Of == whom);
        if (there == block)
            return Nothing.Value;
        if (block)
            db.Add(
                new Block
                {
                    By = id,
                    Of = whom,
                    At = now,
                }
            );
        else
            await db.Set<Block>().Where(b => b.By == id && b.Of == whom).ExecuteDeleteAsync();
        db.Record(me, now, new MemberBlocked(id, block));
        return Nothing.Value;
    }
}
