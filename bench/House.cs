using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xinhuo.Platform;
using Xinhuo.Platform.Data;
using Xinhuo.Shell;

namespace Xinhuo.Bench;

/// <summary>The program's own rooms over a data folder, without its web half: for filling, looking, and making sign-in cookies.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly IHost _host;

    private House(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    public Acts Acts => Services.GetRequiredService<Acts>();

    public XinhuoDb Read() => Services.GetRequiredService<ReadingDbs>().Create();

    public static async Task<House> Open(string folder, string? postgres)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["XINHUO_DATA"] = folder, ["ConnectionStrings:Xinhuo"] = postgres });
        builder.Services.AddLogging(l => l.SetMinimumLevel(LogLevel.Warning).AddConsole());
        AddRooms(builder.Services, folder);
        var house = new House(builder.Build());
        await house.Services.GetRequiredService<Migrator>().Run();
        return house;
    }

    /// <summary>The rooms as the program itself adds them.</summary>
    public static void AddRooms(IServiceCollection services, string folder)
    {
        services.AddPlatform().AddShell();
        services.AddDataProtection().SetApplicationName("xinhuo").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(folder, "keys")));
        foreach (var module in Modules.InOrder)
            module.Add(services);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host)
            await host.DisposeAsync();
    }
}
