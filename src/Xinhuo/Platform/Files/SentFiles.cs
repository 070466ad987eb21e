using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Files;

/// <summary>
/// Files in a form, for every room: those that the browser sent ahead, those that a plain form carries, and what each is to be called. Show it with
/// "/Shell/_Uploads.cshtml".
/// </summary>
public sealed class SentFiles
{
    public const int MostAtOnce = 30;

    /// <summary>Whole uploads that wait for this form.</summary>
    public List<Guid>? Uploads { get; set; }

    /// <summary>What they are to be called here, by upload.</summary>
    public Dictionary<Guid, string?>? Called { get; set; }

    /// <summary>Without script: the files themselves.</summary>
    public List<IFormFile>? Files { get; set; }

    /// <summary>What waits, with names and sizes, for the form that comes back.</summary>
    public IReadOnlyList<WaitingFile> Waiting { get; private set; } = [];

    public string? CalledOf(WaitingFile file) => Called?.GetValueOrDefault(file.Id.Value);

    /// <summary>Takes in what the form carries and looks at what was sent ahead: slow, so before the act. A file that is wrong does not lose the others.</summary>
    public async Task<Refusal?> Take(XinhuoDb db, StoredFiles house, Guid me, string field)
    {
        (Uploads, Refusal? refusal) = ([.. (Uploads ?? []).Distinct()], null);
        foreach (var file in (Files ?? []).Where(f => f.Length > 0))
        {
            if (Uploads.Count >= MostAtOnce)
                return Refusal.All(refusal, Refusal.On(field, "platform.uploads.many", MostAtOnce));
            var brought = await house.Bring(file, me, field);
            if (brought.Refused)
                refusal = Refusal.All(refusal, brought.Refusal);
            else
                Uploads.Add(brought.Value.Value);
        }
        Waiting = await StoredFiles.Waiting(db, [.. Uploads.Select(u => new UploadId(u))], me);
        var lost = Uploads.Count - Waiting.Count;
        Uploads = [.. Waiting.Select(w => w.Id.Value)];
        return lost > 0 ? Refusal.All(refusal, Refusal.On(field, "platform.uploads.missing")) : refusal;
    }
}
