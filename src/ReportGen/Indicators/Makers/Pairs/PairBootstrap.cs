using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>
/// Sums over rows of users and creators with their draws: over users and creators where the users were drawn (sessions), else over creators.
/// Users and creators of both quarters stand in one list, so that who is drawn twice counts twice in both.
/// </summary>
/// <param name="context">What to measure from.</param>
/// <param name="drawUsers">Whether users are drawn too.</param>
internal sealed class PairBootstrap(MeasureContext context, bool drawUsers)
{
    /// <summary>Weighted sums [bin][column].</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="binning">The bins.</param>
    /// <param name="columns">The value of a row by column.</param>
    public Sampled[][] Sums(PairRows rows, Binning binning, params Func<int, double>[] columns)
    {
        using var binned = new BinnedRows(rows.Count, binning);
        return drawUsers ? TwoWay(rows, binned, binning.Count, columns) : OneWay(rows, binned, binning.Count, columns);
    }

    private Sampled[][] TwoWay(PairRows rows, BinnedRows binned, int bins, Func<int, double>[] columns)
    {
        using var sums = new TwoWaySums(context.Bootstrap, context.Users, columns.Length);
        var drawn = new Sampled[bins][];
        Span<double> values = stackalloc double[columns.Length];
        for (var bin = 0; bin < bins; bin++)
        {
            for (var row = binned.Next(bin, 0); row >= 0; row = binned.Next(bin, row + 1))
            {
                for (var c = 0; c < columns.Length; c++)
                    values[c] = columns[c](row);
                sums.Add(rows.Users[row], rows.Creators[row], values);
            }

            drawn[bin] = sums.Draw();
        }

        return drawn;
    }

    private Sampled[][] OneWay(PairRows rows, BinnedRows binned, int bins, Func<int, double>[] columns)
    {
        var drawn = new Sampled[bins][];
        for (var bin = 0; bin < bins; bin++)
        {
            var sums = Array.ConvertAll(columns, _ => new double[context.Count]);
            for (var row = binned.Next(bin, 0); row >= 0; row = binned.Next(bin, row + 1))
            {
                for (var c = 0; c < columns.Length; c++)
                    sums[c][rows.Creators[row]] += columns[c](row);
            }

            drawn[bin] = context.Bootstrap.Sums(sums);
        }

        return drawn;
    }
}
