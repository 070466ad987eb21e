using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Xinhuo.Tests.Support;

/// <summary>All that is stored and all that a page says, as text: for tests that something leaves no trace.</summary>
internal static partial class Stored
{
    /// <summary>Every row of every table.</summary>
    /// <param name="column">False: this column (table, name) is left out.</param>
    /// <param name="row">False: this row (table, line) is left out.</param>
    public static Task<Dictionary<string, string>> Tables(
        App app,
        IReadOnlyCollection<string> except,
        Func<string, string, bool>? column = null,
        Func<string, string, bool>? row = null
    ) =>
        app.Read(async db =>
        {
            var kept = new Dictionary<string, string>();
            await db.Database.OpenConnectionAsync();
            foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Except(except))
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"select * from \"{table}\"";
                await using var rows = await command.ExecuteReaderAsync();
                var found = new List<string>();
                while (await rows.ReadAsync())
                {
                    var line = string.Join(
                        '|',
                        Enumerable
                            .Range(0, rows.FieldCount)
                            .Where(i => column?.Invoke(table, rows.GetName(i)) != false)
                            .Select(i => Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture))
                    );
                    if (row?.Invoke(table, line) != false)
                        found.Add(line);
                }
                kept[table] = string.Join('\n', found.Order(StringComparer.Ordinal));
            }
            return kept;
        });

    /// <summary>A page without what differs each time it is opened.</summary>
    public static string Lasting(string html) => Passing().Replace(html, "");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>|nonce=\"[^\"]*\"|name=\"Input.Once\"[^>]*>|content=\"CfDJ[^\"]*\"|CfDJ8[\\w-]+")]
    private static partial Regex Passing();
}
