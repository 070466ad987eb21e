using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Mail;

/// <summary>
/// Sends letters: through SMTP where <c>Smtp:Host</c> names a server (<c>Port</c>, <c>User</c>, <c>Password</c>, <c>Tls</c>, <c>From</c> beside it); otherwise
/// each letter is laid into the folder <c>letters</c> of the data folder, where an operator finds it. Slow: never inside an act.
/// </summary>
public sealed class Mailer(IConfiguration configuration, DataFolder folder, ILogger<Mailer> log)
{
    private readonly IConfigurationSection _smtp = configuration.GetSection("Smtp");

    /// <summary>Whether letters reach people; where not, pages must offer another way.</summary>
    public bool Reaches => !string.IsNullOrWhiteSpace(_smtp["Host"]);

    public async Task Send(string to, string subject, string text, string? html = null, CancellationToken cancel = default)
    {
        using var letter = new MailMessage(From, new MailAddress(to))
        {
            Subject = OneLine(subject),
            SubjectEncoding = Encoding.UTF8,
            Body = text,
            BodyEncoding = Encoding.UTF8,
        };
        if (html is not null)
            letter.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html));
        using var client = Client();
        await client.SendMailAsync(letter, cancel);
    }

    /// <summary>Returns at once, so that the time an answer takes does not tell whether a letter is on its way. A failure is logged.</summary>
    public void SendSoon(string to, string subject, string text, string? html = null) => _ = Task.Run(async () =>
    {
        try
        {
            await Send(to, subject, text, html);
        }
        catch (Exception e) when (e is SmtpException or IOException or FormatException or InvalidOperationException)
        {
            log.LogError(e, "A letter could not be sent.");
        }
    });

    private MailAddress From => new(_smtp["From"] ?? "xinhuo@localhost", _smtp["FromName"]);

    private SmtpClient Client()
    {
        if (!Reaches)
            return new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = Directory.CreateDirectory(folder.In("letters")).FullName,
            };
        return new SmtpClient(_smtp["Host"], _smtp.GetValue("Port", 587))
        {
            EnableSsl = _smtp.GetValue("Tls", true),
            Credentials = _smtp["User"] is { Length: > 0 } user ? new NetworkCredential(user, _smtp["Password"]) : null,
            Timeout = 20_000,
        };
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
