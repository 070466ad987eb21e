using Microsoft.EntityFrameworkCore;

namespace Xinhuo.Members.Mine;

/// <summary>我的: one's own place, from which everything that is one's own can be reached.</summary>
internal sealed class MinePage(TitlesNow titles, IEnumerable<MineItem> later) : HousePage
{
    /// <summary>What later rooms keep for oneself, before the rest.</summary>
    public IEnumerable<MineItem> Later => later.OrderBy(i => i.Order);

    public Member Person { get; private set; } = null!;
    public IReadOnlyList<ShownTitle> Titles { get; private set; } = [];
    public int Skills { get; private set; }
    public int Owned { get; private set; }

    /// <summary>What is still missing for the others to know who came, the most telling first.</summary>
    public (string Word, string Href, string Icon)? Next =>
        Person.Intro is null ? ("members.mine.next.introduce", "/me/introduction", "message-circle")
        : Person.PhotoUrl is null ? ("members.mine.next.photo", "/me/profile", "camera")
        : Skills == 0 ? ("members.mine.next.skills", "/me/skills", "hand-helping")
        : null;

    public async Task OnGetAsync()
    {
        var id = MyId;
        Person = await Db.Members().SingleAsync(m => m.Id == id);
        Titles = titles.Of(id);
        Skills = await Db.SkillClaims().CountAsync(c => c.MemberId == id);
        Owned = await Db.Ownerships().CountAsync(o => o.MemberId == id);
    }
}
