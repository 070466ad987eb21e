using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Searching;

/// <summary>Finds what was said, who said it and where; never a word from a group that is closed to the reader.</summary>
internal sealed class SearchPage(CommunityRights rights, Settings settings, IEnumerable<ISearchKind> later, IEnumerable<ISearchScopes> scopes) : HousePage
{
    private const int OnePage = 20;
    private const int MostQuestionCharacters = 100;
    private static readonly string[] Own = ["topic", "reply", "gathering", "member", "group"];
    private readonly IReadOnlyList<ISearchKind> _later = [.. later];

    protected override Door Door => Door.Readers;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    /// <summary>What one may look for alone, and the key of its name.</summary>
    public IEnumerable<(string Kind, string Word)> Kinds => Own.Select(k => (k, $"community.search.{k}")).Concat(_later.Select(l => (l.Kind, l.Word)));

    public string Question { get; private set; } = "";
    public string? GroupName { get; private set; }
    public IReadOnlyList<Hit> Hits { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        Question = CleanText.Line(Q, MostQuestionCharacters) is { IsFine: true } asked
            ? asked.Text
            : Graphemes.Take(CleanText.Line(Q, MostQuestionCharacters).Text, MostQuestionCharacters).ToString();
        var sight = await rights.Of(Me);
        Guid? scope = null;
        if (!string.IsNullOrEmpty(Group))
        {
            var group = await Db.Groups().Where(g => g.Slug == Group).Select(g => new { g.Id, g.Name }).SingleOrDefaultAsync();
            if (group is null || !sight.MaySee(group.Id))
                return NotFound();
            (scope, GroupName) = (group.Id.Value, group.Name);
        }
        if (Question.Length == 0)
            return Page();
        var before = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        var kind = Kinds.Any(k => k.Kind == Kind) ? Kind : null;
        var found = await Db.Find(Question, await Closed(sight), OnePage + 1, before, kind, scope);
        Next = found.Count > OnePage ? found[OnePage - 1].Number.ToString(CultureInfo.InvariantCulture) : null;
        Hits = await Finding.Show(Db, [.. found.Take(OnePage)], sight, Question, ShownToGuests.To(Me, settings), Now, Me, _later);
        return Page();
    }

    private async Task<IReadOnlyCollection<Guid>> Closed(Sight sight)
    {
        var closed = new HashSet<Guid>(sight.Closed);
        foreach (var room in scopes)
            closed.UnionWith(await room.Closed(Db, Me, Now));
        return closed;
    }
}
