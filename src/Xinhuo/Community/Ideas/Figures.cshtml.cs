using Xinhuo.Members;

namespace Xinhuo.Community.Ideas;

/// <summary>What becomes of ideas here, in figures for staff.</summary>
internal sealed class FiguresPage : HousePage
{
    protected override Door Door => Door.Staff;

    public IReadOnlyList<IdeaFigures> Figures { get; private set; } = [];

    public async Task OnGetAsync() => Figures = [await IdeaFigures.Of(Db, Now, 90), await IdeaFigures.Of(Db, Now, 365)];
}
