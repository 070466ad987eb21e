using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.WebEncoders;
using Xinhuo;
using Xinhuo.Members.SignIn;
using Xinhuo.Platform;
using Xinhuo.Platform.Cli;
using Xinhuo.Platform.Data;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

// Settings are read once. To notice changes the framework would watch every folder below the one it stands in, and somebody may stand in "/".
Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");

if (!CommandLine.IsServe(args))
    return await CommandLine.Run(
        args,
        () =>
        {
            var commands = Host.CreateApplicationBuilder();
            commands.Logging.SetMinimumLevel(LogLevel.Warning);
            AddRooms(commands.Services, commands.Configuration);
            return commands.Build();
        }
    );

var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = [.. args.SkipWhile(a => a == "serve")], ContentRootPath = published ? AppContext.BaseDirectory : null }
);
if (!published)
    builder.WebHost.UseStaticWebAssets();

// A line for every request and every query is for those who look for something; settings of one's own come after and win.
builder.Configuration.Sources.Insert(
    0,
    new MemoryConfigurationSource
    {
        InitialData = [new("Logging:LogLevel:Microsoft.AspNetCore", "Warning"), new("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Warning")],
    }
);
builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
AddRooms(builder.Services, builder.Configuration);
builder.Services.AddPlatformAtWork(onPostgres: !string.IsNullOrWhiteSpace(builder.Configuration.GetConnectionString("Xinhuo")));
builder.Services.AddRazorPages().WithRazorPagesAtContentRoot().AddMvcOptions(o => o.ModelBinderProviders.Insert(0, new HoldableText.Provider()));
builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
builder.Services.AddRequestLocalization(o => o.SetDefaultCulture(Words.Chinese).AddSupportedCultures(Words.Languages).AddSupportedUICultures(Words.Languages));
builder.Services.AddOutputCache(o => o.AddPolicy(GuestPages.Policy, new GuestPages()));
builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
builder.Services.Configure<ForwardedHeadersOptions>(o =>
{
    o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
    foreach (var known in (builder.Configuration["Proxy:Known"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        o.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(known));
});
builder.Services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);

var app = builder.Build();
await app.Services.GetRequiredService<Migrator>().Run();
GuestPages.EmptyThrough(app.Services.GetRequiredService<IOutputCacheStore>(), app.Lifetime.ApplicationStopped);
app.UseForwardedHeaders();
if (app.Services.GetRequiredService<PublicAddress>().IsSecure)
    app.UseHsts();
app.UseSecurityHeaders();
app.UseHoldableRequests();
app.UseRequestLocalization();
app.UseShell();
app.UseRouting();
app.UseOutputCache();
app.UseResponseCompression();
app.UseAuthentication();
app.UseAuthorization();
app.UseThreshold();
app.MapGet("/health", () => "ok");
Preferences.Map(app);
app.MapFiles();
app.MapShell();
app.MapRazorPages();
foreach (var module in Modules.InOrder)
    module.Map(app);
await app.RunAsync();
return 0;

static void AddRooms(IServiceCollection services, IConfiguration configuration)
{
    services.AddPlatform().AddShell();
    var folder = new DataFolder(configuration);
    // The keys lie beside the database that they protect, in the folder that is the house's own: it warns of that at each new key.
    services.AddLogging(l => l.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
    services.AddDataProtection().SetApplicationName("xinhuo").PersistKeysToFileSystem(Directory.CreateDirectory(folder.In("keys")));
    foreach (var module in Modules.InOrder)
        module.Add(services);
}

/// <summary>Named for the tests, which start the whole program.</summary>
public partial class Program;
