namespace ReportGen.Proofs.Tests.Worlds;

/// <summary>Random numbers of the simulator, by seed.</summary>
internal sealed class Chance(int seed)
{
    private const double ByNormal = 40; // from this mean on the Poisson distribution is drawn as a rounded normal one

    private readonly Random _random = new(seed);

    public bool Happens(double probability) => _random.NextDouble() < probability;

    public int Below(int count) => _random.Next(count);

    public double Between(double low, double high) => low + ((high - low) * _random.NextDouble());

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    /// <summary>A factor with mean 1; the standard deviation is that of its logarithm.</summary>
    public double Factor(double deviation) => Factor(deviation, Normal());

    public static double Factor(double deviation, double normal) => Math.Exp((deviation * normal) - (deviation * deviation / 2));

    public int Poisson(double mean)
    {
        if (mean > ByNormal)
            return (int)Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * Normal())));
        var (limit, product, count) = (Math.Exp(-mean), _random.NextDouble(), 0);
        while (product > limit)
        {
            product *= _random.NextDouble();
            count++;
        }

        return count;
    }
}
