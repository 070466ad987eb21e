using System.ComponentModel;

namespace Xinhuo.Platform.Files;

/// <summary>An upload's name in its address, "/uploads/{32 hexadecimal digits}", and in the form that waits for it.</summary>
[TypeConverter(typeof(IdTypeConverter<UploadId>))]
public readonly record struct UploadId(Guid Value) : IId<UploadId>
{
    public static UploadId From(Guid value) => new(value);

    public string Href => $"/uploads/{Value:N}";
}

/// <summary>A kept file's name in its address.</summary>
[TypeConverter(typeof(IdTypeConverter<FileId>))]
public readonly record struct FileId(Guid Value) : IId<FileId>
{
    public static FileId From(Guid value) => new(value);
}
