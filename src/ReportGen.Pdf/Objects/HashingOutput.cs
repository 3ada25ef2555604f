using System.Security.Cryptography;

namespace ReportGen.Pdf.Objects;

/// <summary>Counts and hashes what goes to a stream that need not seek.</summary>
internal sealed class HashingOutput(Stream output) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Position { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _hash.AppendData(bytes);
        Position += bytes.Length;
    }

    /// <summary>Sixteen bytes that depend on everything written so far.</summary>
    public byte[] Identifier() => _hash.GetCurrentHash()[..16];

    public void Dispose() => _hash.Dispose();
}
