using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using Xinhuo;
using Xinhuo.Platform;
using Xinhuo.Platform.Cli;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Localization;
using Xinhuo.Shell;

if (!CommandLine.IsServe(args))
    return await CommandLine.Run(args, () =>
    {
        var commands = Host.CreateApplicationBuilder();
        commands.Logging.SetMinimumLevel(LogLevel.Warning);
        AddRooms(commands.Services);
        return commands.Build();
    });

var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = [.. args.SkipWhile(a => a == "serve")],
    ContentRootPath = published ? AppContext.BaseDirectory : null,
});
if (!published)
    builder.WebHost.UseStaticWebAssets();
AddRooms(builder.Services);
builder.Services.AddPlatformAtWork(onPostgres: !string.IsNullOrWhiteSpace(builder.Configuration.GetConnectionString("Xinhuo")));
builder.Services.AddRazorPages().WithRazorPagesAtContentRoot();
builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
builder.Services.AddRequestLocalization(o => o.SetDefaultCulture(Words.Chinese).AddSupportedCultures(Words.Languages).AddSupportedUICultures(Words.Languages));
builder.Services.AddShell();

var app = builder.Build();
await app.Services.GetRequiredService<Migrator>().Run();
app.UseRequestLocalization();
app.UseShell();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapGet("/health", () => "ok");
app.MapRazorPages();
foreach (var module in Modules.InOrder)
    module.Map(app);
await app.RunAsync();
return 0;

static void AddRooms(IServiceCollection services)
{
    services.AddPlatform();
    foreach (var module in Modules.InOrder)
        module.Add(services);
}

/// <summary>Named for the tests, which start the whole program.</summary>
public partial class Program;
