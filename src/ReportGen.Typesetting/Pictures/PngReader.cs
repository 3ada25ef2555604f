using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Pictures;

/// <summary>
/// Reads PNG files (W3C, third edition). Samples pass through as they are compressed where PDF takes them so; opacity is parted from colour.
/// </summary>
public static class PngReader
{
    private const double PointsPerInch = 72;
    private const double PixelsPerInch = 96;
    private const double InchesPerMetre = 1 / 0.0254;

    /// <summary>The picture; null where the file is no whole PNG, or a picture above 100 million pixels.</summary>
    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        if (PngChunks.Read(file) is not { Header: { } header } chunks || (header.Kind == PngHeader.Indexed && !IsPalette(chunks.Palette)))
            return null;
        var hasMask = header.HasAlpha || (header.Kind == PngHeader.Indexed && chunks.Transparency.Length > 0);
        if (!hasMask && !header.Interlaced)
            return PngSamples.IsWhole(header, chunks.Samples) ? Make(header, chunks, new SampleRows(header.Channels, header.Bits, true, chunks.Samples.ToArray())) : null;
        if (PngSamples.Read(header, chunks.Samples) is not { } pixels)
            return null;
        if (header.HasAlpha)
            return Parted(header, chunks, pixels);
        var picture = Make(header, chunks, new SampleRows(header.Channels, header.Bits, false, Deflate(pixels)));
        return hasMask ? picture with { Alpha = Opacity(Mask(header, chunks.Transparency, pixels)) } : picture;
    }

    private static bool IsPalette(byte[] palette) => palette.Length is > 0 and <= 768 && palette.Length % 3 == 0;

    private static Picture Make(PngHeader header, PngChunks chunks, SampleRows samples)
    {
        var color = header.Kind switch
        {
            PngHeader.Gray or PngHeader.GrayAlpha => PictureColor.Gray,
            PngHeader.Indexed => PictureColor.Indexed,
            _ => PictureColor.Rgb,
        };
        return new Picture(header.Width, header.Height, color, samples)
        {
            Size = new Size(Length(header.Width, chunks.Density.X), Length(header.Height, chunks.Density.Y)),
            Palette = color == PictureColor.Indexed ? [.. chunks.Palette] : [],
            Hidden = color == PictureColor.Indexed || header.HasAlpha ? [] : Hidden(header, chunks.Transparency),
        };
    }

    private static double Length(int pixels, int perMetre) =>
        pixels * PointsPerInch / (perMetre > 0 ? perMetre / InchesPerMetre : PixelsPerInch);

    private static ImmutableArray<int> Hidden(PngHeader header, byte[] transparency)
    {
        if (transparency.Length != 2 * header.Channels)
            return [];
        return [.. Enumerable.Range(0, header.Channels).Select(c => (int)BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(2 * c)))];
    }

    /// <summary>Colour and opacity by themselves; of opacity with 16 bits the upper 8 are kept.</summary>
    private static Picture Parted(PngHeader header, PngChunks chunks, byte[] pixels)
    {
        var bytes = header.Bits / 8;
        var (step, own) = (header.Channels * bytes, (header.Channels - 1) * bytes);
        var count = header.Width * header.Height;
        var (colors, mask) = (new byte[(long)count * own], new byte[count]);
        for (var i = 0; i < count; i++)
        {
            pixels.AsSpan(i * step, own).CopyTo(colors.AsSpan(i * own));
            mask[i] = pixels[(i * step) + own];
        }

        return Make(header, chunks, new SampleRows(header.Channels - 1, header.Bits, false, Deflate(colors))) with { Alpha = Opacity(mask) };
    }

    private static byte[] Mask(PngHeader header, byte[] transparency, byte[] pixels)
    {
        var mask = new byte[header.Width * header.Height];
        var row = header.RowLength(header.Width);
        for (var i = 0; i < mask.Length; i++)
        {
            var (y, x) = Math.DivRem(i, header.Width);
            var bit = x * header.Bits;
            var index = (pixels[(y * row) + (bit / 8)] >> (8 - header.Bits - (bit % 8))) & ((1 << header.Bits) - 1);
            mask[i] = index < transparency.Length ? transparency[index] : byte.MaxValue;
        }

        return mask;
    }

    private static SampleRows? Opacity(byte[] mask) =>
        mask.AsSpan().ContainsAnyExcept(byte.MaxValue) ? new SampleRows(1, 8, false, Deflate(mask)) : null;

    private static byte[] Deflate(byte[] samples)
    {
        var result = new MemoryStream();
        using (var zlib = new ZLibStream(result, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(samples);
        return result.ToArray();
    }
}
