using System.IO.Hashing;

namespace ReportGen.Pdf.Objects;

/// <summary>Counts and hashes what goes to a stream that need not seek.</summary>
internal sealed class HashingOutput(Stream output)
{
    // Files that differ must have different identifiers; nobody tries to make them collide.
    private readonly XxHash128 _hash = new();

    public long Position { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _hash.Append(bytes);
        Position += bytes.Length;
    }

    /// <summary>Sixteen bytes that depend on everything written so far.</summary>
    public byte[] Identifier() => _hash.GetCurrentHash();
}
