using System.IO.Compression;

namespace ReportGen.Pdf.Objects;

/// <summary>The FlateDecode filter: a zlib stream with its checksum.</summary>
internal static class Deflate
{
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var result = new MemoryStream();
        using (var zlib = new ZLibStream(result, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(data);
        return result.ToArray();
    }
}
