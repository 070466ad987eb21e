using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Xinhuo.Tests.Support;

/// <summary>A small mail server in this process that keeps what it is given, refuses it, or falls silent in the middle.</summary>
public sealed class SmtpSink : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public SmtpSink()
    {
        _listener.Start();
        _ = Task.Run(Accept);
    }

    public Manner Manner { get; set; }

    public ConcurrentQueue<Received> Letters { get; } = new();

    public int Calls { get; private set; }

    public Dictionary<string, string> Settings =>
        new()
        {
            ["Smtp:Host"] = "127.0.0.1",
            ["Smtp:Port"] = $"{((IPEndPoint)_listener.LocalEndpoint).Port}",
            ["Smtp:StartTls"] = "false",
            ["Smtp:From"] = "club@example.com",
            ["Smtp:FromName"] = "远山同好会",
            ["Smtp:TimeoutSeconds"] = "5",
            ["Site:Url"] = "https://club.example.com",
        };

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Talk(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException) { }
    }

    private async Task Talk(TcpClient client)
    {
        Calls++;
        using (client)
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var to = "";
            try
            {
                await Say(stream, "220 sink");
                while (await reader.ReadLineAsync(_stop.Token) is { } line)
                {
                    var verb = line.Split(' ')[0].ToUpperInvariant();
                    if (verb == "RCPT")
                        to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    if (verb == "RCPT" && Manner == Manner.Refuses)
                        await Say(stream, "451 not now, please");
                    else if (verb == "DATA")
                    {
                        await Say(stream, "354 go on");
                        var data = await Data(reader);
                        if (Manner is Manner.TakesAndFallsSilent or Manner.Takes)
                            Letters.Enqueue(new Received(to, data));
                        if (Manner == Manner.TakesAndFallsSilent)
                            await Task.Delay(TimeSpan.FromSeconds(30), _stop.Token);
                        await Say(stream, "250 taken");
                    }
                    else if (verb == "QUIT")
                    {
                        await Say(stream, "221 bye");
                        return;
                    }
                    else
                        await Say(stream, verb == "EHLO" ? "250 sink" : "250 ok");
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException) { }
        }
    }

    private async Task<string> Data(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        return text.ToString();
    }

    private static Task Say(NetworkStream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();
}

public enum Manner
{
    Takes,
    Refuses,

    /// <summary>Keeps the letter and never says so.</summary>
    TakesAndFallsSilent,
}

/// <summary>A letter as it arrived.</summary>
public sealed partial record Received(string To, string Raw)
{
    public string Header(string name)
    {
        var head = Fold().Replace(Raw.Split("\r\n\r\n")[0], " ");
        var line = head.Split("\r\n").FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) ?? "";
        return Encoded()
            .Replace(
                line.Length == 0 ? "" : line[(name.Length + 1)..].Trim(),
                m =>
                    Encoding.UTF8.GetString(
                        m.Groups[1].Value is "B" or "b" ? Convert.FromBase64String(m.Groups[2].Value) : Quoted(m.Groups[2].Value.Replace('_', ' '))
                    )
            );
    }

    public string Subject => Header("Subject");

    public string Text => Part("text/plain");

    public string Html => Part("text/html");

    private string Part(string type)
    {
        var boundary = Boundary().Match(Raw) is { Success: true } m ? m.Groups[1].Value : null;
        var part = (boundary is null ? [Raw] : Raw.Split("--" + boundary)).First(p => p.Contains($"Content-Type: {type}", StringComparison.OrdinalIgnoreCase));
        var at = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var (head, body) = (part[..at], part[(at + 4)..]);
        return Encoding.UTF8.GetString(
            head.Contains("base64", StringComparison.OrdinalIgnoreCase)
                ? Convert.FromBase64String(body.Trim().Replace("\r\n", "", StringComparison.Ordinal))
                : Quoted(body.Replace("=\r\n", "", StringComparison.Ordinal))
        );
    }

    private static byte[] Quoted(string text) => Encoding.Latin1.GetBytes(Hex().Replace(text, m => ((char)Convert.ToByte(m.Groups[1].Value, 16)).ToString()));

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?(.*?)\?=\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Encoded();

    [GeneratedRegex("boundary=\"?([^\"\r\n;]+)")]
    private static partial Regex Boundary();

    [GeneratedRegex("=([0-9A-F]{2})", RegexOptions.IgnoreCase)]
    private static partial Regex Hex();
}
