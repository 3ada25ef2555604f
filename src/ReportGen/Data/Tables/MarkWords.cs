namespace ReportGen.Data.Tables;

/// <summary>
/// Words of 64 bits that a mark of 64 bits leads to, each with all it knows of its marks. Nothing that was noted is ever forgotten; strangers that share bits are taken for one another now and then.
/// </summary>
internal sealed class MarkWords : IDisposable
{
    /// <summary>The highest number that <see cref="Count"/> gives.</summary>
    public const int Most = 15;

    private readonly SystemMemory<ulong> _words;

    /// <summary>Makes words that know nothing.</summary>
    /// <param name="length">How many, below 2^32.</param>
    public MarkWords(long length) => _words = new SystemMemory<ulong>(length);

    /// <summary>Looks at the place of a mark, so that it is at hand soon after; any number that depends on it.</summary>
    public ulong Touch(ulong mark) => _words[At(mark)];

    /// <summary>Notes a mark by three bits (a Bloom filter); whether it may have been noted before. Not to be mixed with <see cref="Count"/>.</summary>
    public bool Meet(ulong mark)
    {
        ref var word = ref _words[At(mark)];
        var bits = (1UL << (int)(mark & 63)) | (1UL << (int)((mark >> 6) & 63)) | (1UL << (int)((mark >> 12) & 63));
        var met = (word & bits) == bits;
        word |= bits;
        return met;
    }

    /// <summary>
    /// Counts a mark by two of the word's sixteen counters, of which the lower one is right or too high (Estan and Varghese 2002: only the lower one goes up).
    /// </summary>
    /// <returns>How often the mark was counted, this time included, or more; <see cref="Most"/> for that many and any more.</returns>
    public int Count(ulong mark)
    {
        ref var word = ref _words[At(mark)];
        var first = (int)(mark & 15) * 4;
        var second = (int)(((mark >> 4) & 15) * 4);
        var (one, other) = ((int)(word >> first) & Most, (int)(word >> second) & Most);
        var least = Math.Min(one, other);
        if (least == Most)
            return Most;
        if (one == least)
            word += 1UL << first;
        if (other == least && second != first)
            word += 1UL << second;
        return least + 1;
    }

    /// <inheritdoc/>
    public void Dispose() => _words.Dispose();

    private long At(ulong mark) => (long)(((mark >> 32) * (ulong)_words.Length) >> 32);
}
