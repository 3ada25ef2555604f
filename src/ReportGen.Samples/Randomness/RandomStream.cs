namespace ReportGen.Samples.Randomness;

/// <summary>A sequence of random numbers that belongs to one thing (a creator, a video, a user) and one purpose.</summary>
internal sealed class RandomStream(ulong seed, StreamKind kind, long a, long b = 0)
{
    private const double LargeMean = 30.0;
    private ulong _state = Hash.Key(seed, kind, a, b);

    public ulong Bits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
        }
        return Hash.Mix(_state);
    }

    /// <summary>A number in [0, 1).</summary>
    public double Unit() => Hash.ToUnit(Bits());

    public bool Chance(double probability) => Unit() < probability;

    public int Below(int count) => (int)(Unit() * count);

    public double Normal() => Hash.BoxMuller(Unit(), Unit());

    /// <summary>exp(sd·z − sd²/2): log-normal with mean 1.</summary>
    public double Spread(double sd) => Math.Exp(sd * Normal() - 0.5 * sd * sd);

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>A Poisson count; from a mean of 30 on by the rounded normal, whose error is far below the spread of anything generated here.</summary>
    public int Poisson(double mean)
    {
        if (mean <= 0)
            return 0;
        if (mean >= LargeMean)
            return Math.Max(0, (int)Math.Round(mean + Math.Sqrt(mean) * Normal(), MidpointRounding.AwayFromZero));
        var limit = Math.Exp(-mean);
        var count = 0;
        for (var product = Unit(); product > limit; product *= Unit())
            count++;
        return count;
    }
}
