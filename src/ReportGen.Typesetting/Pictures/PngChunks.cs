using System.Buffers;
using System.Buffers.Binary;

namespace ReportGen.Typesetting.Pictures;

/// <summary>The chunks of a PNG file that matter on paper.</summary>
internal sealed class PngChunks
{
    private const uint HeaderChunk = 0x49484452;
    private const uint PaletteChunk = 0x504C5445;
    private const uint TransparencyChunk = 0x74524E53;
    private const uint DensityChunk = 0x70485973;
    private const uint DataChunk = 0x49444154;
    private const uint EndChunk = 0x49454E44;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly ArrayBufferWriter<byte> _samples = new();

    public PngHeader? Header { get; private set; }

    public byte[] Palette { get; private set; } = [];

    /// <summary>Opacity of palette entries, or the colour that does not show.</summary>
    public byte[] Transparency { get; private set; } = [];

    /// <summary>Pixels a metre across and down; 0 where not stated.</summary>
    public (int X, int Y) Density { get; private set; }

    /// <summary>The zlib stream of the samples.</summary>
    public ReadOnlyMemory<byte> Samples => _samples.WrittenMemory;

    /// <summary>Reads the chunks; null where the file is cut off or no PNG.</summary>
    public static PngChunks? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
            return null;
        var chunks = new PngChunks();
        file = file[Signature.Length..];
        while (file.Length >= 12)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file);
            var kind = BinaryPrimitives.ReadUInt32BigEndian(file[4..]);
            if (length > file.Length - 12)
                return null;
            if (kind == EndChunk)
                return chunks;
            chunks.Add(kind, file.Slice(8, (int)length));
            file = file[((int)length + 12)..];
        }

        return null;
    }

    private void Add(uint kind, ReadOnlySpan<byte> data)
    {
        const int densityLength = 9;
        switch (kind)
        {
            case HeaderChunk:
                Header ??= PngHeader.Read(data);
                break;
            case PaletteChunk:
                Palette = data.ToArray();
                break;
            case TransparencyChunk:
                Transparency = data.ToArray();
                break;
            case DensityChunk when data.Length == densityLength && data[^1] == 1:
                Density = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                break;
            case DataChunk:
                _samples.Write(data);
                break;
        }
    }
}
