using SkiaSharp;

namespace ReportGen.Preview;

/// <summary>Compares pictures of pages.</summary>
public static class PictureComparison
{
    // Edges of letters differ a little between builds of the drawing library.
    private const int ChannelTolerance = 48;

    /// <summary>The share of pixels, 0 to 1, that differ visibly; 1 where the sizes differ or one is no picture.</summary>
    public static double Difference(byte[] first, byte[] second)
    {
        using var a = Decode(first);
        using var b = Decode(second);
        if (a is null || b is null || a.Width != b.Width || a.Height != b.Height)
            return 1;
        var left = a.Pixels;
        var right = b.Pixels;
        var different = 0;
        for (var i = 0; i < left.Length; i++)
        {
            if (Math.Abs(left[i].Red - right[i].Red) > ChannelTolerance || Math.Abs(left[i].Green - right[i].Green) > ChannelTolerance
                || Math.Abs(left[i].Blue - right[i].Blue) > ChannelTolerance)
                different++;
        }

        return (double)different / left.Length;
    }

    private static SKBitmap? Decode(byte[] picture)
    {
        using var stream = new MemoryStream(picture);
        using var codec = SKCodec.Create(stream);
        return codec is null ? null : SKBitmap.Decode(codec);
    }
}
