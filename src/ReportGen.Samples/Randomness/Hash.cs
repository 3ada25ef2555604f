namespace ReportGen.Samples.Randomness;

/// <summary>Stateless random numbers: the same seed and key give the same number wherever and in whatever order they are asked for.</summary>
internal static class Hash
{
    /// <summary>SplitMix64's finaliser (Steele, Lea and Flood 2014): a bijection of 64-bit words.</summary>
    public static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    public static ulong Key(ulong seed, StreamKind kind, long a, long b = 0)
    {
        unchecked
        {
            var z = Mix(seed + 0x9E3779B97F4A7C15UL * (ulong)kind);
            z = Mix(z ^ (ulong)a * 0xD6E8FEB86659FD93UL);
            return Mix(z + (ulong)b * 0xA0761D6478BD642FUL);
        }
    }

    /// <summary>A number in [0, 1).</summary>
    public static double Unit(ulong seed, StreamKind kind, long a, long b = 0) => ToUnit(Key(seed, kind, a, b));

    /// <summary>A standard normal number (Box and Muller 1958).</summary>
    public static double Normal(ulong seed, StreamKind kind, long a, long b = 0)
    {
        var key = Key(seed, kind, a, b);
        return BoxMuller(ToUnit(key), ToUnit(Mix(key + 0x9E3779B97F4A7C15UL)));
    }

    internal static double ToUnit(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    internal static double BoxMuller(double u, double v) => Math.Sqrt(-2.0 * Math.Log(1.0 - u)) * Math.Cos(2.0 * Math.PI * v);
}
