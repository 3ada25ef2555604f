using System.Text;
using ReportGen.Data.Csv;

namespace ReportGen.Data.Formats;

/// <summary>The beginning of a file, and what tells of its encoding.</summary>
/// <param name="Start">Its first bytes, unpacked.</param>
/// <param name="Telling">The same, or, where these are all ASCII, bytes from the first on that are not.</param>
/// <param name="Packed">Whether gzip packed it.</param>
internal sealed record FileSample(byte[] Start, byte[] Telling, bool Packed)
{
    private const int Size = 1 << 18;
    private const int MostAscii = 1 << 26;
    private const int MostAsciiPacked = 1 << 22;

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It begins as gzip and is damaged.</exception>
    public static FileSample Read(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> magic = stackalloc byte[2];
        var packed = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        file.Position = 0;
        using var gzip = packed ? new CheckedGzip(path, file) : null;
        var stream = (Stream?)gzip ?? file;
        var start = Next(stream, new byte[Size]);
        if (start.Length < Size && gzip?.IsWhole() == false)
            throw new InvalidDataException("The packed file ends too early.");
        var telling = start;
        byte[]? room = null;
        // Where the first bytes do not tell, a sample is taken around the first ones that do.
        for (var passed = 0; telling.Length == Size && Ascii.IsValid(telling) && passed < (packed ? MostAsciiPacked : MostAscii); passed += Size)
            telling = Next(stream, room ??= new byte[Size]);
        return new FileSample(start, Ascii.IsValid(telling) ? start : telling, packed);
    }

    private static byte[] Next(Stream stream, byte[] bytes)
    {
        var count = stream.ReadAtLeast(bytes, Size, throwOnEndOfStream: false);
        return count == Size ? bytes : bytes[..count];
    }
}
