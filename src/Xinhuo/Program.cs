using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using Xinhuo.Platform.Localization;
using Xinhuo.Platform.Web;
using Xinhuo.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages().WithRazorPagesAtContentRoot();
builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
builder.Services.AddSingleton<Words>();
builder.Services.AddScoped<Viewer>();
builder.Services.AddRequestLocalization(o => o.SetDefaultCulture(Words.Chinese).AddSupportedCultures(Words.Languages).AddSupportedUICultures(Words.Languages));
builder.Services.AddShell(builder.Configuration);

var app = builder.Build();
app.UseRequestLocalization();
app.UseShell();
app.MapRazorPages();
app.Run();
