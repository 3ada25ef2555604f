namespace ReportGen.Data.Tables;

/// <summary>
/// A Bloom filter whose bits for a number lie in one word (Putze, Sanders and Singler, 2007): a number that was added is always found, another one rarely.
/// </summary>
internal sealed class MarkFilter : IDisposable
{
    private const int FirstWords = 22;
    private const int LaterWords = 24;
    private const int NumbersInWord = 4;
    private const int MostLevels = 2;
    private readonly SystemMemory<ulong> _words;
    private readonly bool _isLast;
    private long _count;

    /// <summary>Makes an empty filter.</summary>
    /// <param name="level">0 for the first, of 32 MiB; those after it have 128 MiB, and the last one goes on beyond its measure.</param>
    public MarkFilter(int level) => (_words, _isLast) = (new SystemMemory<ulong>(1L << (level == 0 ? FirstWords : LaterWords)), level + 1 == MostLevels);

    /// <summary>Whether another filter is to take the next numbers.</summary>
    public bool IsFull => !_isLast && _count >= _words.Length * NumbersInWord;

    /// <summary>Adds a number; false where it may be there.</summary>
    public bool Add(ulong mark)
    {
        ref var word = ref _words[At(mark)];
        var bits = Bits(mark);
        if ((word & bits) == bits)
            return false;
        word |= bits;
        _count++;
        return true;
    }

    /// <summary>Whether a number may be there.</summary>
    public bool Holds(ulong mark) => (_words[At(mark)] & Bits(mark)) == Bits(mark);

    /// <summary>Looks at the place of a number, so that it is at hand soon after; any number that depends on it.</summary>
    public ulong Touch(ulong mark) => _words[At(mark)];

    /// <inheritdoc/>
    public void Dispose() => _words.Dispose();

    private long At(ulong mark) => (long)(mark >> 40) & (_words.Length - 1);

    /// <summary>Three bits by three times six bits of the number, which do not tell where it lies.</summary>
    private static ulong Bits(ulong mark) => (1UL << (int)(mark & 63)) | (1UL << (int)((mark >> 6) & 63)) | (1UL << (int)((mark >> 12) & 63));
}
