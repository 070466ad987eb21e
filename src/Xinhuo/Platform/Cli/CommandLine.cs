using System.CommandLine;

namespace Xinhuo.Platform.Cli;

/// <summary>
/// A command of <c>bin/xinhuo</c>. Rooms register theirs in the container; the program is built without its web half, the schema brought up to
/// date, and the command runs in a scope. What it returns is the exit code.
/// </summary>
public interface ICommand
{
    Command Describe(Func<Func<IServiceProvider, CancellationToken, Task<int>>, CancellationToken, Task<int>> within);
}

/// <summary>Turns arguments into one of the commands, or into the server.</summary>
internal static class CommandLine
{
    public static bool IsServe(string[] args) =>
        args.Length == 0 || args[0] == "serve" || args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version");

    public static async Task<int> Run(string[] args, Func<IHost> build)
    {
        using var describing = build();
        var root = new RootCommand("Xinhuo 薪火: the self-hosted home of a brand's super-users.")
        {
            new Command("serve", "Serve the pages (the default). ASPNETCORE_URLS says where."),
        };
        foreach (var command in describing.Services.GetServices<ICommand>())
            root.Add(command.Describe((work, cancel) => Within(describing, work, cancel)));
        return await root.Parse(args).InvokeAsync();
    }

    private static async Task<int> Within(IHost host, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancel)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, cancel);
    }
}
