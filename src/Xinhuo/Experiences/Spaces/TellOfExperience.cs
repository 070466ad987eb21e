using Microsoft.EntityFrameworkCore;
using Xinhuo.Notices;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Happenings;

namespace Xinhuo.Experiences.Spaces;

/// <summary>Tells those who come where its days or place moved, and that it was called off. Heard twice, the notice is there already.</summary>
internal sealed class TellOfExperience : IListener<ExperienceChanged>, IListener<ExperienceCalledOff>
{
    public Task Hear(ExperienceChanged changed, Heard heard, XinhuoDb db) =>
        changed.Moved ? Tell(db, heard, changed.Experience, "experiences.notice.moved", $"moved:{heard.Id:N}") : Task.CompletedTask;

    public Task Hear(ExperienceCalledOff off, Heard heard, XinhuoDb db) => Tell(db, heard, off.Experience, "experiences.notice.called-off", "called-off");

    private static async Task Tell(XinhuoDb db, Heard heard, ExperienceId id, string word, string what)
    {
        var title = await db.Experiences().Where(e => e.Id == id).Select(e => e.Title).SingleAsync();
        var people = await db.PeopleIn(id).Select(m => m.Id).ToListAsync();
        await db.Notify(
            heard,
            people,
            new Tidings("experience", word, $"/experiences/{id.Value}", $"experience:{id.Value:N}:{what}")
            {
                Values = [title],
                Thing = id.Value,
                Audience = ExperienceStanding.AudienceOf(id),
                Regardless = true,
            }
        );
    }
}
