using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Teams;

/// <summary>
/// Tells the two sides of a seat what the other said, and a team what became of it. What is held back is told to nobody. Heard twice, the notice is there already.
/// </summary>
internal sealed class TellOfTeam
    : IListener<SeatWished>,
        IListener<SeatAsked>,
        IListener<SeatRefused>,
        IListener<SeatTaken>,
        IListener<TeamLeft>,
        IListener<TeamConfirmed>,
        IListener<TeamHandedIn>,
        IListener<TeamEnded>
{
    public async Task Hear(SeatWished wished, Heard heard, XinhuoDb db)
    {
        if (!wished.Held)
            await Tell(
                db,
                heard,
                wished.Team,
                await People(db, wished.Team),
                "cocreation.notice.wished",
                $"wished:{wished.Ask.Value:N}",
                await WordsOf(db, wished.Ask)
            );
    }

    public async Task Hear(SeatAsked asked, Heard heard, XinhuoDb db)
    {
        if (!asked.Held)
            await Tell(db, heard, asked.Team, [asked.To], "cocreation.notice.asked", $"asked:{asked.Ask.Value:N}", await WordsOf(db, asked.Ask));
    }

    public async Task Hear(SeatRefused refused, Heard heard, XinhuoDb db)
    {
        var words = await db.TeamAsks().Where(a => a.Id == refused.Ask).Select(a => a.AnswerWords).SingleOrDefaultAsync();
        await Tell(db, heard, refused.Team, [refused.To], "cocreation.notice.refused", $"refused:{refused.Ask.Value:N}", words, regardless: true);
    }

    public async Task Hear(SeatTaken taken, Heard heard, XinhuoDb db)
    {
        // Whose yes was the second knows it. The one who sits hears that they do, the others who sits there now.
        var name = await db.Members().Where(m => m.Id == taken.Member).Select(m => m.Name).SingleAsync();
        if (taken.By != taken.Member)
            await Tell(db, heard, taken.Team, [taken.Member], "cocreation.notice.you-sit", $"sits:{heard.Id:N}", null, regardless: true);
        var others = (await People(db, taken.Team)).Where(m => m != taken.Member).ToList();
        await Tell(db, heard, taken.Team, others, "cocreation.notice.sits", $"sits:{heard.Id:N}", null, regardless: true, more: name);
    }

    public async Task Hear(TeamLeft left, Heard heard, XinhuoDb db)
    {
        var name = await db.Members().Where(m => m.Id == left.Member && m.ErasedAt == null).Select(m => m.Name).SingleOrDefaultAsync();
        if (name is not null)
            await Tell(db, heard, left.Team, await People(db, left.Team), "cocreation.notice.left", $"left:{heard.Id:N}", null, regardless: true, more: name);
    }

    public async Task Hear(TeamConfirmed confirmed, Heard heard, XinhuoDb db) =>
        await Tell(db, heard, confirmed.Team, await People(db, confirmed.Team), "cocreation.notice.confirmed", "confirmed", null, regardless: true);

    public async Task Hear(TeamHandedIn handed, Heard heard, XinhuoDb db)
    {
        var lead = await db.Briefs().Where(b => b.Id == handed.Brief).Select(b => b.LeadId).SingleAsync();
        await Tell(
            db,
            heard,
            handed.Team,
            [.. await People(db, handed.Team), lead],
            "cocreation.notice.handed-in",
            $"handed-in:{heard.Id:N}",
            null,
            regardless: true
        );
    }

    public async Task Hear(TeamEnded ended, Heard heard, XinhuoDb db) =>
        await Tell(db, heard, ended.Team, await People(db, ended.Team), "cocreation.notice.ended", "ended", null, regardless: true);

    private static Task<List<MemberId>> People(XinhuoDb db, TeamId team) => db.PeopleIn(team).Select(m => m.Id).ToListAsync();

    private static Task<string?> WordsOf(XinhuoDb db, AskId ask) => db.TeamAsks().Where(a => a.Id == ask).Select(a => a.Words).SingleOrDefaultAsync();

    private static async Task Tell(
        XinhuoDb db,
        Heard heard,
        TeamId id,
        IReadOnlyList<MemberId> to,
        string word,
        string what,
        string? quote,
        bool regardless = false,
        string? more = null
    )
    {
        var team = await db.Teams().SingleAsync(t => t.Id == id);
        await db.Notify(
            heard,
            to,
            new Tidings("team", word, team.Href, $"team:{id.Value:N}:{what}")
            {
                Values = more is null ? [team.Title] : [team.Title, more],
                Quote = quote,
                Thing = id.Value,
                Regardless = regardless,
            }
        );
    }
}
