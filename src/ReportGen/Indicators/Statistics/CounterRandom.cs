namespace ReportGen.Indicators.Statistics;

/// <summary>
/// A stream of random numbers that is a function of a key and a counter (SplitMix64, Steele, Lea and Flood 2014): any stream can be
/// made on any thread, in any order, with the same numbers.
/// </summary>
internal struct CounterRandom(ulong key)
{
    private ulong _state = Mix(key);

    /// <summary>The stream of a seed, a purpose and a draw.</summary>
    public static CounterRandom Of(long seed, int purpose, int draw) =>
        new(Mix((ulong)seed ^ Mix(((ulong)(uint)purpose << 32) | (uint)draw)));

    /// <summary>The next 64 random bits.</summary>
    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15UL);

    /// <summary>A number from 0 to below <paramref name="count"/>; its bias is below count / 2^64.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
