using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Web;

namespace Xinhuo.Experiences.Letters;

/// <summary>Pictures in the letters of an experience are for those who got one, and for the brand's people.</summary>
internal sealed class LettersAudience : IAudience
{
    public string Kind => "letters";

    public static string Of(ExperienceId experience) => $"letters:{experience.Value}";

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db)
    {
        if (viewer.MemberId() is not { } member)
            return false;
        var experience = new ExperienceId(id);
        return viewer.IsStaff || await db.Set<Letter>().AnyAsync(l => l.ExperienceId == experience && l.To == member && l.HeldAt == null);
    }
}

/// <summary>A letter, and what is told of it, is for its reader and whoever answers for it.</summary>
internal sealed class LetterAudience : IAudience
{
    public string Kind => "letter";

    public async ValueTask<bool> Holds(Guid id, Viewer viewer, XinhuoDb db) => await LetterStanding.Of(db, viewer, new LetterId(id)) is not null;
}
