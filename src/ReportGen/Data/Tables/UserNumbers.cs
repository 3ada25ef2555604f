using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ReportGen.Data.Tables;

/// <summary>
/// Numbers users from 0 in the order met. An id is kept only as a hash of 128 bits by a key that is made for this run and never written down, so
/// that nothing kept leads back to a person, and the numbers are the same in every run.
/// </summary>
internal sealed class UserNumbers
{
    private readonly long _key = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
    private readonly Dictionary<UInt128, int> _numbers = [];

    /// <summary>How many users were met.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a user, given now if there is none.</summary>
    public int Number(ReadOnlySpan<char> id)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, XxHash128.HashToUInt128(MemoryMarshal.AsBytes(id), _key), out var known);
        if (!known)
            number = _numbers.Count - 1;
        return number;
    }
}
