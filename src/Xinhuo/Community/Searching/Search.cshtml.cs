using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;
using Xinhuo.Platform.Search;
using Xinhuo.Platform.Text;

namespace Xinhuo.Community.Searching;

/// <summary>Finds what was said, who said it and where; never a word from a group that is closed to the reader.</summary>
internal sealed class SearchPage(CommunityRights rights, Settings settings) : HousePage
{
    private const int OnePage = 20;
    private const int MostQuestionCharacters = 100;
    public static readonly string[] Kinds = ["topic", "reply", "gathering", "member", "group"];

    protected override Door Door => Door.Readers;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

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
        var kind = Kinds.Contains(Kind) ? Kind : null;
        var found = await Db.Find(Question, sight.Closed, OnePage + 1, before, kind, scope);
        Next = found.Count > OnePage ? found[OnePage - 1].Number.ToString(CultureInfo.InvariantCulture) : null;
        Hits = await Finding.Show(Db, [.. found.Take(OnePage)], sight, Question, ShownToGuests.To(Me, settings), Now);
        return Page();
    }
}
