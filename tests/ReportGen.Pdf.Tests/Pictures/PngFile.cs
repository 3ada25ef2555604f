using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ReportGen.Pdf.Tests.Pictures;

/// <summary>Makes PNG files of known samples by the specification: every filter in turn, interlaced or not.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Kind">Colour type: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha.</param>
/// <param name="Bits">Bits a sample.</param>
internal sealed record PngFile(int Width, int Height, int Kind, int Bits)
{
    public bool Interlaced { get; init; }

    public byte[] Palette { get; init; } = [];

    public byte[] Transparency { get; init; } = [];

    public int PixelsPerMetre { get; init; }

    public int Channels => Kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>The sample of a channel at a pixel; no two neighbours are alike.</summary>
    public int Sample(int x, int y, int channel) => ((x * 7) + (y * 13) + (channel * 29) + (x * y)) & ((1 << Bits) - 1);

    /// <summary>Rows of the channels given, packed and without filters.</summary>
    public byte[] Rows(params int[] channels) =>
        [.. Enumerable.Range(0, Height).SelectMany(y => Pack(Enumerable.Range(0, Width).SelectMany(x => channels.Select(c => Sample(x, y, c)))))];

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = [.. Number(Width), .. Number(Height), (byte)Bits, (byte)Kind, 0, 0, (byte)(Interlaced ? 1 : 0)];
        Chunk(file, "IHDR", header);
        if (PixelsPerMetre > 0) Chunk(file, "pHYs", [.. Number(PixelsPerMetre), .. Number(PixelsPerMetre), 1]);
        if (Palette.Length > 0) Chunk(file, "PLTE", Palette);
        if (Transparency.Length > 0) Chunk(file, "tRNS", Transparency);
        var data = Data();
        Chunk(file, "IDAT", data[..(data.Length / 2)]);
        Chunk(file, "IDAT", data[(data.Length / 2)..]);
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private byte[] Data()
    {
        using var result = new MemoryStream();
        using (var zlib = new ZLibStream(result, CompressionLevel.Optimal, leaveOpen: true))
        {
            (int X, int Y, int Dx, int Dy)[] passes = Interlaced
                ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
                : [(0, 0, 1, 1)];
            foreach (var pass in passes) zlib.Write(Pass(pass.X, pass.Y, pass.Dx, pass.Dy));
        }
        return result.ToArray();
    }

    private byte[] Pass(int left, int top, int dx, int dy)
    {
        var result = new List<byte>();
        byte[]? above = null;
        var filter = 0;
        for (var y = top; y < Height && left < Width; y += dy)
        {
            var row = Pack(Steps(left, dx).SelectMany(x => Enumerable.Range(0, Channels).Select(c => Sample(x, y, c)))).ToArray();
            result.Add((byte)filter);
            result.AddRange(Filter(row, above ?? new byte[row.Length], filter));
            above = row;
            filter = (filter + 1) % 5;
        }
        return [.. result];
    }

    private IEnumerable<int> Steps(int from, int step)
    {
        for (var x = from; x < Width; x += step) yield return x;
    }

    private byte[] Filter(byte[] row, byte[] above, int filter)
    {
        var step = Math.Max(1, Channels * Bits / 8);
        return [.. row.Select((value, i) =>
        {
            int a = i >= step ? row[i - step] : 0, b = above[i], c = i >= step ? above[i - step] : 0;
            int[] nearest = [a, b, c];
            var paeth = nearest.OrderBy(n => Math.Abs(a + b - c - n)).First();
            return (byte)(value - filter switch { 0 => 0, 1 => a, 2 => b, 3 => (a + b) / 2, _ => paeth });
        })];
    }

    private IEnumerable<byte> Pack(IEnumerable<int> samples)
    {
        if (Bits == 16) return samples.SelectMany(s => new[] { (byte)(s >> 8), (byte)s });
        return samples.Chunk(8 / Bits).Select(part => (byte)part.Select((s, i) => s << (8 - Bits - (i * Bits))).Sum());
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    // Readers of papers need no checksums, so none are made here.
    private static void Chunk(MemoryStream file, string kind, byte[] data)
    {
        file.Write(Number(data.Length));
        file.Write(Encoding.ASCII.GetBytes(kind));
        file.Write(data);
        file.Write(new byte[4]);
    }
}
