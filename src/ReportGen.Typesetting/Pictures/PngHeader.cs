using System.Buffers.Binary;

namespace ReportGen.Typesetting.Pictures;

/// <summary>What the first chunk of a PNG file says (PNG, third edition, 11.2.1).</summary>
internal readonly record struct PngHeader(int Width, int Height, int Bits, int Kind, bool Interlaced)
{
    public const int Gray = 0;
    public const int Rgb = 2;
    public const int Indexed = 3;
    public const int GrayAlpha = 4;
    public const int RgbAlpha = 6;

    // Larger pictures are no part of a paper, and would take gigabytes.
    private const int Longest = 20_000;
    private const long MostPixels = 100_000_000;

    /// <summary>Samples a pixel, opacity included.</summary>
    public int Channels => Kind switch { Rgb => 3, GrayAlpha => 2, RgbAlpha => 4, _ => 1 };

    /// <summary>Whether each pixel has its opacity.</summary>
    public bool HasAlpha => Kind is GrayAlpha or RgbAlpha;

    /// <summary>Bytes of a row of so many pixels.</summary>
    public int RowLength(int width) => ((width * Channels * Bits) + 7) / 8;

    /// <summary>Bytes from a sample to the same one of the pixel before it, at least 1.</summary>
    public int Step => Math.Max(1, Channels * Bits / 8);

    /// <summary>Reads the header; null where it is none, or of a picture too large.</summary>
    public static PngHeader? Read(ReadOnlySpan<byte> data)
    {
        if (data.Length != 13 || data[10] != 0 || data[11] != 0 || data[12] > 1)
            return null;
        var header = new PngHeader(
            BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), data[8], data[9], data[12] == 1);
        return header.IsKnown ? header : null;
    }

    private bool IsKnown => Width is > 0 and <= Longest && Height is > 0 and <= Longest && (long)Width * Height <= MostPixels && Kind switch
    {
        Gray => Bits is 1 or 2 or 4 or 8 or 16,
        Indexed => Bits is 1 or 2 or 4 or 8,
        Rgb or GrayAlpha or RgbAlpha => Bits is 8 or 16,
        _ => false,
    };
}
