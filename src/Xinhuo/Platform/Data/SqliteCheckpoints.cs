using Microsoft.Data.Sqlite;

namespace Xinhuo.Platform.Data;

/// <summary>
/// Carries what is committed from SQLite's log into its database, beside the writer: left to itself SQLite does it within a commit, and
/// everybody who waits for that commit waits for a thousand scattered pages to reach the disk.
/// </summary>
internal sealed class SqliteCheckpoints : IAsyncDisposable
{
    /// <summary>Acts between two checkpoints; each leaves some thirty pages in the log.</summary>
    private const int ActsBetween = 64;

    private readonly string _connectionString;
    private readonly SemaphoreSlim _due = new(0, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _loop;
    private int _acts;

    public SqliteCheckpoints(string connectionString)
    {
        _connectionString = connectionString;
        _loop = Task.Run(Loop);
    }

    /// <summary>From the one writer, after a commit.</summary>
    public void Committed(int acts)
    {
        _acts += acts;
        if (_acts < ActsBetween || _due.CurrentCount > 0)
            return;
        _acts = 0;
        _due.Release();
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _loop;
        _closing.Dispose();
        _due.Dispose();
    }

    private async Task Loop()
    {
        try
        {
            using var connection = new SqliteConnection(_connectionString);
            while (true)
            {
                await _due.WaitAsync(_closing.Token);
                try
                {
                    connection.Open();
                    using var command = connection.CreateCommand();
                    // It waits for nobody: what a reader still needs stays for the next time.
                    command.CommandText = "pragma wal_checkpoint(passive)";
                    command.ExecuteNonQuery();
                }
                catch (SqliteException)
                {
                    // A full disk, too many files or a lock: the writer meets it too, and says so to whoever waits.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The house closes.
        }
    }
}
