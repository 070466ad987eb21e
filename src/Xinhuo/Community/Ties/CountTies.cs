using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Community.Ties;

/// <summary>
/// Counts each dealing of one member with another. The receipt keeps it from counting twice; the order does not matter: a thanks taken back
/// before it was counted leaves the count at nought when it is.
/// </summary>
internal sealed class CountTies
    : IListener<ReplyPosted>,
        IListener<Mentioned>,
        IListener<Thanked>,
        IListener<ThanksWithdrawn>,
        IListener<ObjectBuiltUpon>,
        IListener<ObjectSaved>,
        IListener<LineSaid>,
        IListener<IntroductionKept>
{
    public Task Hear(ReplyPosted reply, Heard heard, XinhuoDb db) =>
        Add(db, heard, reply.Group, reply.Author, reply.ParentAuthor ?? reply.TopicAuthor, TieKind.Reply);

    public async Task Hear(Mentioned mentioned, Heard heard, XinhuoDb db)
    {
        // In one order for everybody, so that two who name the same people never wait for each other crosswise.
        foreach (var member in mentioned.Members.Distinct().OrderBy(m => m.Value))
            await Add(db, heard, mentioned.Group, mentioned.By, member, TieKind.Mention);
    }

    public Task Hear(Thanked thanked, Heard heard, XinhuoDb db) => Add(db, heard, thanked.Group, thanked.By, thanked.Maker, TieKind.Thanks);

    public Task Hear(ThanksWithdrawn withdrawn, Heard heard, XinhuoDb db) => Add(db, heard, withdrawn.Group, withdrawn.By, withdrawn.Maker, TieKind.Thanks, -1);

    public Task Hear(ObjectBuiltUpon built, Heard heard, XinhuoDb db) => Add(db, heard, built.Group, built.By, built.OriginAuthor, TieKind.BuiltUpon);

    public Task Hear(ObjectSaved saved, Heard heard, XinhuoDb db) => Add(db, heard, saved.Group, saved.By, saved.Author, TieKind.Saved);

    public async Task Hear(LineSaid said, Heard heard, XinhuoDb db)
    {
        foreach (var member in said.To.Concat(said.Named).OrderBy(m => m.Value))
            await Add(db, heard, null, said.By, member, TieKind.Talk);
    }

    public async Task Hear(IntroductionKept kept, Heard heard, XinhuoDb db)
    {
        await Add(db, heard, null, kept.First, kept.Second, TieKind.Introduction);
        await Add(db, heard, null, kept.Second, kept.First, TieKind.Introduction);
    }

    /// <param name="group">Null: between them.</param>
    private static async Task Add(XinhuoDb db, Heard heard, GroupId? group, MemberId from, MemberId to, TieKind kind, int by = 1)
    {
        if (from == to)
            return;
        var hidden = group is null || await db.Groups().AnyAsync(g => g.Id == group && g.Openness == Openness.Hidden) ? by : 0;
        object at = db.IsSqlite() ? heard.At.UtcTicks : heard.At;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into "Ties" ("From", "To", "Kind", "Count", "InHidden", "FirstAt", "LastAt") values ({from.Value}, {to.Value}, {(int)kind}, {by}, {hidden}, {at}, {at})
            on conflict ("From", "To", "Kind") do update set
                "Count" = "Ties"."Count" + excluded."Count", "InHidden" = "Ties"."InHidden" + excluded."InHidden",
                "FirstAt" = case when excluded."FirstAt" < "Ties"."FirstAt" then excluded."FirstAt" else "Ties"."FirstAt" end,
                "LastAt" = case when excluded."LastAt" > "Ties"."LastAt" then excluded."LastAt" else "Ties"."LastAt" end
            """
        );
    }
}
