namespace ReportGen.Indicators.Statistics;

/// <summary>Sums that are drawn over creators alone.</summary>
/// <param name="bootstrap">Draws creators.</param>
/// <param name="places">Number of sums.</param>
internal sealed class OneWaySums(ClusterBootstrap bootstrap, int places) : IPairSums
{
    private double[][] _sums = Empty(bootstrap, places); // [place][creator]

    /// <inheritdoc/>
    public void Add(int user, int creator, ReadOnlySpan<double> values)
    {
        for (var k = 0; k < values.Length; k++)
            _sums[k][creator] += values[k];
    }

    /// <inheritdoc/>
    public Sampled[] Draw()
    {
        var drawn = bootstrap.Sums(_sums);
        _sums = Empty(bootstrap, places); // the drawn ones keep the others
        return drawn;
    }

    /// <inheritdoc/>
    public void Dispose() => _sums = [];

    private static double[][] Empty(ClusterBootstrap bootstrap, int places) => [.. Enumerable.Range(0, places).Select(_ => new double[bootstrap.Clusters])];
}
