using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Files.Uploads;

namespace Xinhuo.Tests.Platform.Files.Uploads;

/// <summary>What a browser with script does: it sends large files piece by piece.</summary>
internal static class Sending
{
    public static async Task<HttpResponseMessage> Begin(
        this HttpClient http,
        long length,
        string name = "片子.mp4",
        string? digest = null,
        HttpContent? first = null
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/uploads") { Content = first };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Length", length.ToString(CultureInfo.InvariantCulture));
        var metadata = "filename " + Convert.ToBase64String(Encoding.UTF8.GetBytes(name));
        request.Headers.Add("Upload-Metadata", digest is null ? metadata : $"{metadata},sha256 {Convert.ToBase64String(Encoding.UTF8.GetBytes(digest))}");
        return await http.SendAsync(request);
    }

    public static async Task<HttpResponseMessage> Go(this HttpClient http, string upload, long offset, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, upload) { Content = content };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(TusHeaders.ContentType);
        return await http.SendAsync(request);
    }

    public static Task<HttpResponseMessage> Go(this HttpClient http, string upload, long offset, byte[] bytes) =>
        http.Go(upload, offset, new ByteArrayContent(bytes));

    public static async Task<HttpResponseMessage> Ask(this HttpClient http, HttpMethod method, string upload)
    {
        var request = new HttpRequestMessage(method, upload);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        return await http.SendAsync(request);
    }

    public static async Task<long> OffsetOf(this HttpClient http, string upload)
    {
        var answer = await http.Ask(HttpMethod.Head, upload);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);
    }

    /// <summary>Sends all of it; its address.</summary>
    public static async Task<string> Send(this HttpClient http, byte[] bytes, string name = "片子.mp4")
    {
        var upload = (await http.Begin(bytes.Length, name)).Headers.Location!.ToString();
        (await http.Go(upload, 0, bytes)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return upload;
    }

    public static UploadId Id(string upload) => new(Guid.ParseExact(upload["/uploads/".Length..], "N"));
}

/// <summary>A body of which the second half waits until it is let go.</summary>
internal sealed class HalfAndWait(byte[] bytes) : HttpContent
{
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo() => _go.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await stream.FlushAsync();
        await _go.Task;
        await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
