using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Shouldly;

namespace Xinhuo.Tests.Platform.Files;

/// <summary>Pictures for tests, made when they are needed: by libvips where they are good, by hand where they are bad.</summary>
internal sealed class Negatives(Scratch scratch)
{
    private int _made;

    /// <summary>Left half red, right half blue: which way is up can be seen in a pixel.</summary>
    public byte[] RedAndBlue(int width, int height, string suffix = ".jpg")
    {
        var (red, blue, both) = (New(".v"), New(".v"), New(suffix));
        Paint(red, width / 2, height, "255 0 0");
        Paint(blue, width - width / 2, height, "0 0 255");
        Vips("join", red, blue, both, "horizontal");
        return File.ReadAllBytes(both);
    }

    public byte[] Noise(int width, int height, string suffix = ".jpg")
    {
        var (noise, picture) = (New(".v"), New(suffix));
        Vips("gaussnoise", noise, Text(width), Text(height));
        Vips("cast", noise, picture, "uchar");
        return File.ReadAllBytes(picture);
    }

    /// <summary>The same picture in another format, with all its metadata.</summary>
    public byte[] As(byte[] picture, string suffix)
    {
        var (from, to) = (New(".jpg"), New(suffix));
        File.WriteAllBytes(from, picture);
        Vips("copy", from, to);
        return File.ReadAllBytes(to);
    }

    public byte[] Transparent(int width, int height)
    {
        var (clear, picture) = (New(".v"), New(".png"));
        Vips("black", clear, Text(width), Text(height), "--bands", "4");
        Vips("copy", clear, picture, "--interpretation", "srgb");
        return File.ReadAllBytes(picture);
    }

    /// <summary>One colour all over, in the manner of scanners, print shops and cameras.</summary>
    public byte[] Plain(string colours, string ink)
    {
        var bands = Text(ink.Split(' ').Length);
        var (black, inked, bytes, picture) = (New(".v"), New(".v"), New(".v"), New(colours == "cmyk" ? ".jpg" : ".png"));
        Vips("black", black, "60", "60", "--bands", bands);
        Vips("linear", black, inked, string.Join(' ', Enumerable.Repeat("1", bands[0] - '0')), ink);
        Vips("cast", inked, bytes, colours.EndsWith("16", StringComparison.Ordinal) ? "ushort" : "uchar");
        Vips("copy", bytes, picture, "--interpretation", colours);
        return File.ReadAllBytes(picture);
    }

    /// <summary>Pure green as a phone with a Display P3 screen writes it.</summary>
    public byte[] WideGreen()
    {
        var (green, wide) = (New(".png"), New(".jpg"));
        File.WriteAllBytes(green, Plain("srgb", "0 255 0"));
        Vips("icc_transform", green, wide, "p3", "--input-profile", "srgb");
        return File.ReadAllBytes(wide);
    }

    public int[] Pixel(Stream picture, int x, int y)
    {
        var file = New(".jpg");
        using (var to = File.Create(file))
            picture.CopyTo(to);
        return
        [
            .. Vips("getpoint", file, Text(x), Text(y))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(v => (int)double.Parse(v, CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>What a phone writes into a photo: taken sideways (orientation 6), by whom, and where.</summary>
    public static byte[] TakenSomewhere(byte[] jpeg)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. Tiff()];
        var header = new byte[4];
        (header[0], header[1]) = (0xFF, 0xE1);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)(exif.Length + 2));
        return [.. jpeg[..2], .. header, .. exif, .. jpeg[2..]];
    }

    /// <summary>A PNG that says it is so large, and is a few bytes.</summary>
    public static byte[] Bomb(int width, int height) => Png(width, height, interlaced: false, new byte[1_000_000]);

    /// <summary>A black PNG that can only be read by holding all of it: three bytes a pixel.</summary>
    public static byte[] Interlaced(int side) => Png(side, side, interlaced: true, new byte[side * side * 3 + side * 3]);

    private static byte[] Png(int width, int height, bool interlaced, byte[] rows)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (8, 2, interlaced ? (byte)1 : (byte)0);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(rows);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(named));
        return [.. length, .. named, .. check];
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }

    /// <summary>Little-endian TIFF: make, orientation, and a GPS directory with a latitude.</summary>
    private static byte[] Tiff()
    {
        var tiff = new byte[128];
        "II*\0"u8.CopyTo(tiff);
        void Short(int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), (ushort)value);
        void Long(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(at), value);
        void Entry(int at, int tag, int type, int count, int value)
        {
            Short(at, tag);
            Short(at + 2, type);
            Long(at + 4, count);
            Long(at + 8, value);
        }
        Long(4, 8);
        Short(8, 3);
        Entry(10, 0x010F, 2, 8, 50);
        Entry(22, 0x0112, 3, 1, 6);
        Entry(34, 0x8825, 4, 1, 58);
        "XPHONE1\0"u8.CopyTo(tiff.AsSpan(50));
        Short(58, 2);
        Entry(60, 1, 2, 2, 'N');
        Entry(72, 2, 5, 3, 88);
        foreach (var (i, value) in ((int, int)[])[(0, 30), (1, 1), (2, 15), (3, 1), (4, 42), (5, 1)])
            Long(88 + i * 4, value);
        return tiff;
    }

    private void Paint(string file, int width, int height, string colour)
    {
        var black = New(".v");
        Vips("black", black, Text(width), Text(height), "--bands", "3");
        var painted = New(".v");
        Vips("linear", black, painted, "1", colour);
        var bytes = New(".v");
        Vips("cast", painted, bytes, "uchar");
        Vips("copy", bytes, file, "--interpretation", "srgb");
    }

    private string New(string suffix) => scratch.In($"negative{++_made}{suffix}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Vips(params string[] arguments)
    {
        var start = new ProcessStartInfo("vips", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["VIPS_WARNING"] = "0";
        using var vips = Process.Start(start)!;
        var (said, complained) = (vips.StandardOutput.ReadToEndAsync(), vips.StandardError.ReadToEndAsync());
        vips.WaitForExit();
        vips.ExitCode.ShouldBe(0, complained.Result);
        return said.Result;
    }
}
