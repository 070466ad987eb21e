using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;
using Xinhuo.Platform;

namespace Xinhuo.Community.Chat;

/// <summary>Opens a room with one or several: whom one talks with anyway, or anybody by name.</summary>
internal sealed class NewPage : HousePage
{
    private const int MostKnown = 12;
    private static readonly char[] Between = ['、', ',', '，', ';', '；', '\n'];

    [BindProperty]
    public List<Guid> People { get; set; } = [];

    [BindProperty]
    public string? Names { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    public IReadOnlyList<Member> Known { get; private set; } = [];

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Names) && People.Count == 0)
        {
            await Load();
            return Refused(Refusal.On("Names", "community.chat.choose"), null);
        }
        var opened = await Named() is { Refused: false, Value: var people }
            ? await Act(db => OpenRoom.With(db, Me.Acting(), people, Title, Now))
            : Refusal.On("Names", "community.chat.nobody");
        if (!opened.Refused)
            return Redirect($"/chat/{opened.Value.Value}");
        await Load();
        var refusal = opened.Refusal!;
        return Refused(
            refusal.Problems.Any(p => p.Field == "People") ? Refusal.On("Names", refusal.Problems[0].Word, [.. refusal.Problems[0].Values]) : refusal,
            null
        );
    }

    private async Task<Outcome<List<MemberId>>> Named()
    {
        var keys = (Names ?? "")
            .Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Take(ChatRoom.MostPeople)
            .Select(MemberName.Key)
            .Distinct()
            .ToList();
        var found = await Db.Members().Where(m => keys.Contains(m.NameKey!) && m.ErasedAt == null).Select(m => m.Id).ToListAsync();
        return found.Count < keys.Count ? Refusal.NotFound : found.Concat(People.Take(ChatRoom.MostPeople).Select(p => new MemberId(p))).Distinct().ToList();
    }

    private async Task Load()
    {
        var ties = (await Db.StrongestTies(MyId, MostKnown, withHidden: true)).Select(t => t.With).ToList();
        Known = await Db.Members().Where(m => ties.Contains(m.Id)).OrderBy(m => m.Name).ToListAsync();
    }
}
