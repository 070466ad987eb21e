using Xinhuo.Platform.Files;

namespace Xinhuo.Shell;

/// <summary>
/// Choosing large files in a form: <c>&lt;partial name="/Shell/_Uploads.cshtml" model='new UploadField("Input.Sent", Model.Input.Sent, …)' /&gt;</c>. With script
/// they are on their way at once, resume, and are named in the form; without, the form carries them.
/// </summary>
/// <param name="Name">The bound <see cref="SentFiles"/>.</param>
/// <param name="Called">What the line is asked for that says what a file is called; null: there is none.</param>
public sealed record UploadField(string Name, SentFiles Sent, string Label, string? Called = null)
{
    public string Id => Name.Replace('.', '_');
}
