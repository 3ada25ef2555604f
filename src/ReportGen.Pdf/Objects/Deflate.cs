using System.IO.Compression;

namespace ReportGen.Pdf.Objects;

/// <summary>The FlateDecode filter: a zlib stream with its checksum. The result holds until the next call.</summary>
internal sealed class Deflate : IDisposable
{
    private readonly MemoryStream _result = new();

    // The greatest effort takes two and a half times as long and saves a twentieth; on fonts it saves nothing.
    public ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> data)
    {
        _result.SetLength(0);
        using (var zlib = new ZLibStream(_result, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        return _result.GetBuffer().AsSpan(0, (int)_result.Length);
    }

    public void Dispose() => _result.Dispose();
}
