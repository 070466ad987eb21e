namespace Xinhuo.Platform.Files;

/// <summary>What became of an upload: a <see cref="PhotoMade"/> or a <see cref="PhotoRefused"/>.</summary>
public abstract record PhotoOutcome
{
    private protected PhotoOutcome() { }
}

/// <summary>A picture that is safe to show: upright, sRGB, and knowing nothing of the camera or the place.</summary>
/// <param name="Preview">A picture 16 pixels long as a data address, to stand there until the real one has come.</param>
public sealed record PhotoMade(PhotoSize Large, PhotoSize Medium, PhotoSize Small, string Preview) : PhotoOutcome
{
    public const string ContentType = "image/jpeg";

    public int Width => Large.Width;
    public int Height => Large.Height;
}

/// <summary>One size of a picture. A small original is not blown up: then several sizes are the same blob.</summary>
public sealed record PhotoSize(int Width, int Height, BlobId Blob);

/// <summary>No picture came of it, and what the person can do about it.</summary>
/// <param name="Values">What fills the holes of the sentence.</param>
public sealed record PhotoRefused(PhotoRefusal Reason, params object?[] Values) : PhotoOutcome
{
    /// <summary>The key of the sentence.</summary>
    public string Word =>
        Reason switch
        {
            PhotoRefusal.TooLarge => "platform.files.refused.tooLarge",
            PhotoRefusal.NotAnImage => "platform.files.refused.notAnImage",
            PhotoRefusal.Broken => "platform.files.refused.broken",
            PhotoRefusal.TooManyPixels => "platform.files.refused.tooManyPixels",
            PhotoRefusal.TookTooLong => "platform.files.refused.tookTooLong",
            PhotoRefusal.ToolMissing => "platform.files.refused.toolMissing",
            _ => throw new InvalidOperationException($"No words for {Reason}."),
        };
}

/// <summary>Why an upload did not become a picture.</summary>
public enum PhotoRefusal
{
    TooLarge,
    NotAnImage,
    Broken,
    TooManyPixels,
    TookTooLong,
    ToolMissing,
}
