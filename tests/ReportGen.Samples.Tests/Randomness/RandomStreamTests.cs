using ReportGen.Samples.Randomness;

namespace ReportGen.Samples.Tests.Randomness;

public class RandomStreamTests
{
    /// <summary>A Poisson number has mean and variance λ; the mean of 20,000 draws lies within 4 standard errors, √(λ/20000).</summary>
    [Theory]
    [InlineData(0.3)]
    [InlineData(7.0)]
    [InlineData(29.9)]
    [InlineData(400.0)]
    public void Poisson_has_mean_and_variance_lambda(double lambda)
    {
        var random = new RandomStream(5, StreamKind.Counts, 1);
        var draws = Enumerable.Range(0, 20_000).Select(_ => (double)random.Poisson(lambda)).ToList();
        var mean = draws.Average();
        var variance = draws.Average(x => (x - mean) * (x - mean));
        Assert.InRange(mean, lambda - 4 * Math.Sqrt(lambda / 20_000), lambda + 4 * Math.Sqrt(lambda / 20_000));
        Assert.InRange(variance / lambda, 0.93, 1.07);
    }

    [Fact]
    public void Spread_has_mean_one()
    {
        var random = new RandomStream(5, StreamKind.Creator, 2);
        Assert.InRange(Enumerable.Range(0, 50_000).Average(_ => random.Spread(0.5)), 0.99, 1.01);
    }

    [Fact]
    public void Streams_of_different_things_and_purposes_differ()
    {
        var keys = from kind in new[] { StreamKind.Creator, StreamKind.Video }
                   from a in Enumerable.Range(0, 50)
                   from b in Enumerable.Range(0, 50)
                   select Hash.Key(9, kind, a, b);
        Assert.Equal(5000, keys.Distinct().Count());
    }
}
