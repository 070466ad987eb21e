using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Xinhuo.Members;

namespace Xinhuo.Community.Topics;

/// <summary>What a post said before, newest first; everybody who may see the post may see this.</summary>
internal sealed class HistoryPage(CommunityRights rights) : HousePage
{
    protected override Door Door => Door.Readers;

    [BindProperty(SupportsGet = true)]
    public TopicId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public string Back => Number == 0 ? $"/topics/{Id.Value}" : $"/topics/{Id.Value}?at={Number}#r{Number}";
    public IReadOnlyList<Version> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var now = await Current();
        if (now is null || !(await rights.Of(Me)).MaySee(now.Group))
            return NotFound();
        var edits = await Db.Edits().Where(e => e.TopicId == Id && e.Number == Number).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).ToListAsync();
        // An edit keeps what was said until then, so each version began with the edit before it.
        var versions = new List<Version> { new(edits.Count > 0 ? edits[0].At : now.Since, now.Title, now.Body, KnowledgeObject.Read(now.Knowledge)?.Words) };
        for (var i = 0; i < edits.Count; i++)
            versions.Add(
                new(
                    i + 1 < edits.Count ? edits[i + 1].At : now.Since,
                    edits[i].FormerTitle,
                    edits[i].FormerBody,
                    KnowledgeObject.Read(edits[i].FormerKnowledge)?.Words
                )
            );
        Versions = versions;
        return Page();
    }

    private Task<Said?> Current() =>
        Number == 0
            ? Db.Topics()
                .Where(t => t.Id == Id && t.HiddenAt == null && t.WithdrawnAt == null)
                .Select(t => new Said(t.GroupId, t.CreatedAt, t.Title, t.Body, t.Knowledge))
                .SingleOrDefaultAsync()
            : (
                from r in Db.Replies()
                where r.TopicId == Id && r.Number == Number && r.HiddenAt == null && r.WithdrawnAt == null
                join t in Db.Topics() on r.TopicId equals t.Id
                where t.HiddenAt == null
                select new Said(t.GroupId, r.At, null, r.Body, null)
            ).SingleOrDefaultAsync();

    private sealed record Said(GroupId Group, DateTimeOffset Since, string? Title, string Body, string? Knowledge);
}

/// <summary>What a post said from a moment on.</summary>
internal sealed record Version(DateTimeOffset Since, string? Title, string Body, string? Knowledge)
{
    /// <summary>The lines against those of the version before: what came is new, what went is gone.</summary>
    public IReadOnlyList<(char Sign, string Line)> Against(Version? before) => Difference.Of(before?.Text ?? "", Text);

    private string Text => string.Join('\n', new[] { Title, Body, Knowledge }.Where(t => !string.IsNullOrEmpty(t)));
}
