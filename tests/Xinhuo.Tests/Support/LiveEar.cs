using System.Net;
using System.Text.Json;

namespace Xinhuo.Tests.Support;

/// <summary>A browser's EventSource: hears events, and comes back with the last id when the stream ends.</summary>
public sealed class LiveEar(Visitor visitor, string path = "/live/me") : IAsyncDisposable
{
    private HttpResponseMessage? _response;
    private StreamReader? _reader;
    private string? _lastId;

    public HttpStatusCode Status => _response?.StatusCode ?? default;

    public async Task<LiveEar> Open()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (_lastId is not null)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", _lastId);
        _response = await visitor.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(TimeSpan.FromSeconds(20));
        _reader = new StreamReader(await _response.Content.ReadAsStreamAsync());
        return this;
    }

    /// <summary>The next event; a stream that ended is opened again.</summary>
    public async Task<Event> Next(string? named = null)
    {
        while (true)
        {
            var next = await One();
            if (next is null)
                await Open();
            else if (named is null || next.Name == named)
                return next;
        }
    }

    /// <summary>Reads to the end of the stream, without coming back.</summary>
    public async Task Ends()
    {
        while (await One() is not null) { }
    }

    public ValueTask DisposeAsync()
    {
        _reader?.Dispose();
        _response?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Event?> One()
    {
        var (id, name, data) = ((string?)null, "", "");
        while (await _reader!.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) is { } line)
        {
            if (line.Length == 0 && name.Length > 0)
            {
                _lastId = id ?? _lastId;
                return new Event(id, name, data);
            }
            var at = line.IndexOf(':', StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var value = line[(at + 1)..].TrimStart();
            switch (line[..at])
            {
                case "id":
                    id = value;
                    break;
                case "event":
                    name = value;
                    break;
                case "data":
                    data += value;
                    break;
            }
        }
        return null;
    }

    public sealed record Event(string? Id, string Name, string Data)
    {
        public JsonElement Json => JsonDocument.Parse(Data).RootElement;
    }
}
