using System.IO.Compression;

namespace ReportGen.Typesetting.Pictures;

/// <summary>Takes the samples of a PNG file out of compression, filters (PNG, 9) and interlacing (8.2).</summary>
internal static class PngSamples
{
    // First column and row of each pass, and the distance of its columns and rows.
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>Whether the stream holds all filtered rows of a picture that is not interlaced.</summary>
    public static bool IsWhole(PngHeader header, ReadOnlyMemory<byte> deflated)
    {
        var row = new byte[header.RowLength(header.Width) + 1];
        return Try(deflated, stream =>
        {
            for (var y = 0; y < header.Height; y++)
            {
                stream.ReadExactly(row);
                if (row[0] > 4)
                    throw new InvalidDataException();
            }
        });
    }

    /// <summary>All rows without filters; null where the stream is damaged.</summary>
    public static byte[]? Read(PngHeader header, ReadOnlyMemory<byte> deflated)
    {
        var pixels = new byte[(long)header.RowLength(header.Width) * header.Height];
        var read = Try(deflated, stream =>
        {
            if (!header.Interlaced)
                ReadPass(stream, header, pixels, (0, 0, 1, 1));
            else
                Array.ForEach(Passes, pass => ReadPass(stream, header, pixels, pass));
        });
        return read ? pixels : null;
    }

    private static bool Try(ReadOnlyMemory<byte> deflated, Action<ZLibStream> read)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(deflated.ToArray()), CompressionMode.Decompress);
            read(stream);
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return false;
        }
    }

    private static void ReadPass(ZLibStream stream, PngHeader header, byte[] pixels, (int X, int Y, int StepX, int StepY) pass)
    {
        var width = (header.Width - pass.X + pass.StepX - 1) / pass.StepX;
        if (width <= 0)
            return;
        var length = header.RowLength(width);
        var (row, above) = (new byte[length + 1], new byte[length + 1]);
        for (var y = pass.Y; y < header.Height; y += pass.StepY)
        {
            stream.ReadExactly(row);
            Unfilter(row.AsSpan(1), above.AsSpan(1), row[0], header.Step);
            var target = pixels.AsSpan(y * header.RowLength(header.Width), header.RowLength(header.Width));
            if (pass.StepX == 1)
                row.AsSpan(1).CopyTo(target);
            else
                Spread(header, row.AsSpan(1), target, pass);
            (row, above) = (above, row);
        }
    }

    private static void Spread(PngHeader header, ReadOnlySpan<byte> row, Span<byte> target, (int X, int Y, int StepX, int StepY) pass)
    {
        var bits = header.Channels * header.Bits;
        for (int x = pass.X, i = 0; x < header.Width; x += pass.StepX, i++)
        {
            if (bits >= 8)
            {
                row.Slice(i * bits / 8, bits / 8).CopyTo(target[(x * bits / 8)..]);
                continue;
            }

            var value = (row[i * bits / 8] >> (8 - bits - (i * bits % 8))) & ((1 << bits) - 1);
            target[x * bits / 8] |= (byte)(value << (8 - bits - (x * bits % 8)));
        }
    }

    private static void Unfilter(Span<byte> row, ReadOnlySpan<byte> above, int filter, int step)
    {
        if (filter > 4)
            throw new InvalidDataException();
        for (var i = 0; i < row.Length && filter > 0; i++)
        {
            int left = i >= step ? row[i - step] : 0, corner = i >= step ? above[i - step] : 0;
            row[i] += (byte)(filter switch { 1 => left, 2 => above[i], 3 => (left + above[i]) / 2, _ => Paeth(left, above[i], corner) });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
