using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using ReportGen.Typesetting.Display;
using SkiaSharp;

namespace ReportGen.Preview;

/// <summary>Makes bitmaps of pictures by putting their samples back into a PNG file, which Skia reads.</summary>
internal static class PixelReader
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The bitmap; null where Skia cannot read it.</summary>
    public static SKBitmap? Read(Picture picture)
    {
        var kind = picture.Color switch { PictureColor.Rgb => 2, PictureColor.Indexed => 3, _ => 0 };
        var bitmap = Decode(File(picture.Width, picture.Height, kind, picture.Samples, picture.Palette));
        if (bitmap is null || picture.Alpha is null)
            return bitmap;
        using var mask = Decode(File(picture.Width, picture.Height, 0, picture.Alpha, []));
        if (mask is null)
            return bitmap;
        var pixels = bitmap.Pixels;
        var opacity = mask.Pixels;
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = pixels[i].WithAlpha(opacity[i].Red);
        var result = new SKBitmap(bitmap.Width, bitmap.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul) { Pixels = pixels };
        bitmap.Dispose();
        return result;
    }

    private static SKBitmap? Decode(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var codec = SKCodec.Create(stream);
        return codec is null ? null : SKBitmap.Decode(codec);
    }

    private static byte[] File(int width, int height, int kind, SampleRows rows, ImmutableArray<byte> palette)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = (byte)rows.Bits;
        header[9] = (byte)kind;
        using var file = new MemoryStream();
        file.Write(Signature);
        Chunk(file, "IHDR", header);
        if (!palette.IsEmpty)
            Chunk(file, "PLTE", palette.AsSpan());
        Chunk(file, "IDAT", rows.Filtered ? rows.Deflated.Span : Filtered(rows, ((width * rows.Channels * rows.Bits) + 7) / 8));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    // Rows without a filter's number get that of none.
    private static byte[] Filtered(SampleRows rows, int rowLength)
    {
        using var raw = new MemoryStream();
        using (var inflate = new ZLibStream(new MemoryStream(rows.Deflated.ToArray()), CompressionMode.Decompress))
            inflate.CopyTo(raw);
        using var result = new MemoryStream();
        using (var deflate = new ZLibStream(result, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var row in raw.ToArray().Chunk(rowLength))
            {
                deflate.WriteByte(0);
                deflate.Write(row);
            }
        }

        return result.ToArray();
    }

    private static void Chunk(MemoryStream file, string name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] content = [.. Encoding.ASCII.GetBytes(name), .. data];
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(content));
        file.Write(number);
    }
}
