using Microsoft.EntityFrameworkCore;
using Xinhuo.Community;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.CoCreation.Desk;

/// <summary>A member asks the brand for something, for themselves or for a project of theirs.</summary>
internal static class AskForHelp
{
    public static async Task<Outcome<HelpRequestId>> Do(XinhuoDb db, Actor me, HelpInput form, PostWords words, DateTimeOffset now)
    {
        if (me.IsStaff)
            return Refusal.NotFound;
        var (by, once) = (me.Member(), form.Once);
        if (
            once is not null
            && await db.HelpRequests().Where(r => r.AskerId == by && r.Once == once).Select(r => (HelpRequestId?)r.Id).SingleOrDefaultAsync() is { } asked
        )
            return asked;
        var team = form.Team is { } of ? await db.ProjectsOf(by).SingleOrDefaultAsync(t => t.Id == new TeamId(of)) : null;
        var unkind = form.Kind is { } kind && Enum.IsDefined(kind) ? null : Refusal.On("Kind", "cocreation.desk.kind.missing");
        if (Refusal.All(unkind, form.Team is not null && team is null ? Refusal.On("Team", "cocreation.desk.team.none") : null) is { } refusal)
            return refusal;
        var request = new HelpRequest
        {
            Id = Ids.New<HelpRequestId>(now),
            AskerId = by,
            TeamId = team?.Id,
            Kind = form.Kind!.Value,
            At = now,
            Title = words.Title!,
            Body = words.Body,
            BodyHtml = words.Html,
            Once = once,
        };
        request.Ask(now);
        request.Photos = PostPhotos.Write(await Photos.Show(db, words.Photos, by.Value, HelpStanding.AudienceOf(request.Id), words.Alts));
        db.Add(request);
        db.Record(me, now, new HelpAsked(request.Id, by, team?.Id, team?.BriefId));
        return request.Id;
    }
}

/// <summary>What one asks for, of which kind, and for whom.</summary>
internal sealed class HelpInput : PostInput
{
    public string? Title { get; set; }
    public HelpKind? Kind { get; set; }
    public Guid? Team { get; set; }
}
