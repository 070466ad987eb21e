using Xinhuo.Imports.Running;
using Xinhuo.Imports.Staging;
using Xinhuo.Platform.Data;

namespace Xinhuo.Imports.Settling;

/// <summary>What the steps of settling share: the staged rows, where they go, and the figures.</summary>
internal sealed class Settlement(
    StagingArea area,
    Acts acts,
    ReadingDbs reading,
    Guid source,
    string sourceName,
    Tally tally,
    Rejections rejections,
    DateTimeOffset now,
    string language,
    Action tick,
    CancellationToken cancel
)
{
    public StagingArea Area => area;
    public Guid Source => source;
    public string SourceName => sourceName;
    public Tally Tally => tally;
    public Rejections Rejections => rejections;
    public DateTimeOffset Now => now;
    public string Language => language;
    public CancellationToken Cancel => cancel;

    public async Task<T> Read<T>(Func<XinhuoDb, Task<T>> look)
    {
        await using var db = reading.Create();
        return await look(db);
    }

    /// <summary>
    /// One piece, in a transaction of its own: what is in the ledger is in the house, so a crash is taken up where it happened.
    /// The figures move only with what was committed, also where two writers met and the piece is done over.
    /// </summary>
    public async Task Act(Func<XinhuoDb, Task> piece)
    {
        cancel.ThrowIfCancellationRequested();
        var goBack = tally.Mark();
        await acts.Run(
            async db =>
            {
                goBack();
                await piece(db);
            },
            cancel
        );
        tick();
    }
}
