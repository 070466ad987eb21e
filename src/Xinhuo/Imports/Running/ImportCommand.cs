using System.CommandLine;
using System.Globalization;
using Xinhuo.Imports.Bundle;
using Xinhuo.Imports.StackExchange;
using Xinhuo.Platform.Cli;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;

namespace Xinhuo.Imports.Running;

/// <summary><c>xinhuo import stack-exchange PATH</c> and <c>xinhuo import bundle PATH</c>: bring a community in, or the rest of it.</summary>
internal sealed class ImportCommand : ICommand
{
    public Command Describe(Func<Func<IServiceProvider, CancellationToken, Task<int>>, CancellationToken, Task<int>> within) =>
        new("import", "Bring a community in from elsewhere. May be run again: nothing is brought twice.")
        {
            One(
                "stack-exchange",
                "A Stack Exchange dump: a folder or a .zip with Users, Posts, Comments, Votes, Badges, Tags as .csv, .csv.gz or .xml, any of them missing.",
                path => new Dump(path),
                within
            ),
            One("bundle", "A Xinhuo bundle: a folder or a .zip of .csv or .jsonl files, see docs/import-bundle.md.", path => new BundleSource(path), within),
        };

    private static Command One(
        string name,
        string what,
        Func<string, IIncoming> open,
        Func<Func<IServiceProvider, CancellationToken, Task<int>>, CancellationToken, Task<int>> within
    )
    {
        var path = new Argument<string>("path") { Description = "The folder or the .zip." };
        var json = new Option<bool>("--json") { Description = "Print the figures as one JSON object in the last line." };
        var command = new Command(name, what) { path, json };
        command.SetAction((parsed, cancel) => within((services, c) => Run(services, open, parsed.GetValue(path)!, parsed.GetValue(json), c), cancel));
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, Func<string, IIncoming> open, string path, bool json, CancellationToken cancel)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            await Console.Error.WriteLineAsync($"There is neither a folder nor a file {path}.");
            return 2;
        }
        await services.GetRequiredService<Migrator>().Run(cancel);
        var outcome = await services.GetRequiredService<RunImport>().Do(open(path), by: null, watch: Show, cancel: cancel);
        if (outcome.Refused)
        {
            await Console.Error.WriteLineAsync(services.GetRequiredService<Words>().In(Words.English, outcome.Refusal!.Problems[0].Word));
            return 2;
        }
        var tally = outcome.Value;
        foreach (
            var (kind, count) in new[]
            {
                ("people", tally.People),
                ("groups", tally.Groups),
                ("topics", tally.Topics),
                ("replies", tally.Replies),
                ("thanks", tally.Thanks),
                ("badges", tally.Badges),
                ("memberships", tally.Memberships),
            }
        )
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind, -12} {count.Read, 10:N0} read = {count.Imported, 10:N0} imported + {count.Rejected, 8:N0} rejected + {count.Already, 10:N0} already here"
                )
            );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{tally.Seconds:N1} s, at most {tally.PeakMegabytes:N0} MB. Rejected rows, each with its reason, are listed in the data folder under imports/."
            )
        );
        if (json)
            Console.WriteLine(tally.Write());
        return 0;
    }

    private static void Show(Tally tally)
    {
        if (!Console.IsErrorRedirected)
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{tally.Stage, -10} {tally.Staged, 10:N0} read {tally.Settled, 10:N0} settled"));
    }
}
