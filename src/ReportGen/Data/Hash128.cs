using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace ReportGen.Data;

/// <summary>128 bits of a hash (XXH128). The runtime's own number of 128 bits keeps every method that names it from being compiled beforehand, and these are called for every row.</summary>
internal readonly record struct Hash128(ulong Upper, ulong Lower)
{
    private const int Bytes = 16;
    private const int Half = 8;

    /// <summary>The hash of bytes.</summary>
    public static Hash128 Of(ReadOnlySpan<byte> bytes, long seed = 0)
    {
        Span<byte> hash = stackalloc byte[Bytes];
        XxHash128.Hash(bytes, hash, seed);
        return new Hash128(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[Half..]));
    }

    /// <summary>The hash of a text's characters of 16 bits as they lie in memory.</summary>
    public static Hash128 Of(ReadOnlySpan<char> text, long seed = 0) => Of(MemoryMarshal.AsBytes(text), seed);
}
