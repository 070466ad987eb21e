using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using Xinhuo.Platform.Data;

namespace Xinhuo.Platform.Mail;

/// <summary>
/// Sends letters: through SMTP where <c>Smtp:Host</c> names a server (<c>Port</c>, <c>User</c>, <c>Password</c>, <c>StartTls</c>, <c>From</c>, <c>FromName</c>
/// beside it); otherwise each letter is laid into the folder <c>outgoing</c> of the data folder, where an operator finds it. Slow: never inside an act.
/// </summary>
public sealed class Mailer(IConfiguration configuration, DataFolder folder, ILogger<Mailer> log)
{
    private readonly IConfigurationSection _smtp = configuration.GetSection("Smtp");

    /// <summary>Whether letters reach people; where not, pages must offer another way.</summary>
    public bool Reaches => !string.IsNullOrWhiteSpace(_smtp["Host"]);

    public Task Send(string to, string subject, string text, string? html = null, CancellationToken cancel = default) =>
        Send(new Letter(to, subject, text) { Html = html }, cancel);

    public async Task Send(Letter letter, CancellationToken cancel = default)
    {
        using var message = Message(letter);
        if (!Reaches)
        {
            await LayDown(message, cancel);
            return;
        }
        using var client = new SmtpClient(_smtp["Host"], _smtp.GetValue("Port", 587))
        {
            EnableSsl = _smtp.GetValue("StartTls", true),
            Credentials = _smtp["User"] is { Length: > 0 } user ? new NetworkCredential(user, _smtp["Password"]) : null,
        };
        // The client's own time-out and token do nothing once it waits for a silent server.
        await client.SendMailAsync(message, cancel).WaitAsync(TimeSpan.FromSeconds(_smtp.GetValue("TimeoutSeconds", 20.0)), cancel);
    }

    /// <summary>Returns at once, so that the time an answer takes does not tell whether a letter is on its way. A failure is logged.</summary>
    public void SendSoon(string to, string subject, string text, string? html = null) =>
        _ = Task.Run(async () =>
        {
            try
            {
                await Send(to, subject, text, html);
            }
            catch (Exception e) when (e is SmtpException or IOException or FormatException or InvalidOperationException or TimeoutException)
            {
                log.LogError(e, "A letter could not be sent.");
            }
        });

    /// <summary>Whether this failure proves that the letter did not go: the server said no, or was never reached. After a silence nobody knows.</summary>
    public static bool SurelyNotSent(Exception failure) =>
        failure switch
        {
            SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure } => true,
            SmtpException { InnerException: SocketException or { InnerException: SocketException } } e => SurelyNotSent(
                e.InnerException as SocketException ?? e.InnerException!.InnerException!
            ),
            SocketException
            {
                SocketErrorCode: SocketError.ConnectionRefused
                    or SocketError.HostNotFound
                    or SocketError.HostUnreachable
                    or SocketError.NetworkUnreachable
                    or SocketError.TryAgain
            } => true,
            FormatException => true, // an address that is none
            _ => false,
        };

    private MailMessage Message(Letter letter)
    {
        var message = new MailMessage(new MailAddress(_smtp["From"] ?? "xinhuo@localhost", _smtp["FromName"]), new MailAddress(letter.To))
        {
            Subject = letter.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
        };
        if (letter.Html is { } html)
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html));
        if (letter.StopLink is { } link)
        {
            message.Headers.Add("List-Unsubscribe", $"<{link}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    /// <summary>Written aside and then moved in, so that whoever looks into the folder never finds half a letter.</summary>
    private async Task LayDown(MailMessage message, CancellationToken cancel)
    {
        var outgoing = Directory.CreateDirectory(folder.In("outgoing")).FullName;
        var aside = Directory.CreateTempSubdirectory("xinhuo-letter-").FullName;
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = aside };
            await client.SendMailAsync(message, cancel);
            foreach (var file in Directory.GetFiles(aside))
            {
                var half = Path.Combine(outgoing, Path.GetFileName(file) + ".half");
                File.Copy(file, half);
                File.Move(half, half[..^".half".Length]);
            }
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }
}

/// <summary>A letter to one person.</summary>
public sealed record Letter(string To, string Subject, string Text)
{
    public string? Html { get; init; }

    /// <summary>For letters that come regularly: the address that ends them at one click (RFC 8058).</summary>
    public string? StopLink { get; init; }
}
