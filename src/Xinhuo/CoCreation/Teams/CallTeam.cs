using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Teams;

/// <summary>A member calls for a team: with a brief or out of their own idea. They sit in the first seat. Nobody of the brand can (law 3).</summary>
internal static class CallTeam
{
    public static async Task<Outcome<TeamId>> Do(
        XinhuoDb db,
        Actor me,
        BriefId? brief,
        PostWords words,
        SkillId mine,
        IReadOnlyList<NamedSeat> seats,
        DateTimeOffset now,
        Guid? once = null
    )
    {
        if (me.IsStaff)
            return Refusal.NotFound;
        if (brief is { } asked)
        {
            if (await db.Briefs().SingleOrDefaultAsync(b => b.Id == asked) is not { } there)
                return Refusal.NotFound;
            if (there.IsOver(now))
                return Refusal.Of("cocreation.brief.is-over");
        }
        var (id, by) = (Ids.New<TeamId>(now), me.Member());
        var photos = await Photos.Show(db, words.Photos, by.Value, Audiences.Members, words.Alts);
        db.Add(
            new Team
            {
                Id = id,
                BriefId = brief,
                Title = words.Title ?? throw new ArgumentException("A team has a title.", nameof(words)),
                CalledBy = by,
                CalledAt = now,
                Once = once,
                Photos = PostPhotos.Write(photos),
                Body = words.Body,
                BodyHtml = words.Html,
            }
        );
        db.Add(
            new TeamMaker
            {
                TeamId = id,
                MemberId = by,
                JoinedAt = now,
            }
        );
        var first = Seat(id, mine, null, 0, now);
        first.Take(by, now);
        db.Add(first);
        db.AddRange(seats.Select((s, i) => Seat(id, s.Skill, s.Note, i + 1, now)));
        db.Record(me, now, new TeamCalled(id, brief, by));
        return id;
    }

    internal static TeamSeat Seat(TeamId team, SkillId skill, string? note, int place, DateTimeOffset now) =>
        new()
        {
            Id = Ids.New<SeatId>(now),
            TeamId = team,
            SkillId = skill,
            Note = note,
            Place = place,
        };

    /// <summary>What an earlier press of the same form made.</summary>
    public static Task<Outcome<TeamId>?> PressedBefore(XinhuoDb db, MemberId me, TeamInput form, PostWords words) =>
        form.PressedBefore(db.Teams().Where(t => t.CalledBy == me && t.Once == form.Once).Select(t => new Pressed<TeamId>(t.Id, t.Title, t.Body)), words);
}
