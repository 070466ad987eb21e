namespace Xinhuo.Platform.Files.Uploads;

/// <summary>Why an upload does not go on: as the protocol says it, and, where a person can mend it, the key of the sentence.</summary>
internal sealed record Turned(int Status, string? Word = null, params object?[] Values)
{
    public static readonly Turned Malformed = new(StatusCodes.Status400BadRequest),
        NotThere = new(StatusCodes.Status404NotFound),
        Gone = new(StatusCodes.Status410Gone, "platform.uploads.gone"),
        Elsewhere = new(StatusCodes.Status409Conflict),
        Forbidden = new(StatusCodes.Status403Forbidden),
        Unmet = new(StatusCodes.Status412PreconditionFailed),
        Held = new(StatusCodes.Status423Locked, "platform.uploads.held"),
        Differs = new(460, "platform.uploads.differs"),
        Full = new(StatusCodes.Status507InsufficientStorage, "platform.uploads.full");

    public static Turned TooBig(long most) => new(StatusCodes.Status413PayloadTooLarge, "platform.uploads.too-big", StoredFile.InWords(most));

    public static Turned TooMany(int most) => new(StatusCodes.Status429TooManyRequests, "platform.uploads.too-many", most);
}
