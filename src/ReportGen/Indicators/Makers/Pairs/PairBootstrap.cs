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
    /// <param name="bins">The bin of a row, from 0; below 0 for none.</param>
    /// <param name="count">Number of bins.</param>
    /// <param name="columns">The value of a row by column.</param>
    public Sampled[][] Sums(PairRows rows, Func<int, int> bins, int count, params Func<int, double>[] columns)
    {
        var draws = drawUsers ? TwoWay(rows, bins, count, columns) : OneWay(rows, bins, count, columns);
        return [.. Enumerable.Range(0, count).Select(b => draws[(b * columns.Length)..((b + 1) * columns.Length)])];
    }

    private Sampled[] TwoWay(PairRows rows, Func<int, int> bins, int count, Func<int, double>[] columns)
    {
        using var sums = new TwoWaySums(context.Bootstrap, context.Users, count * columns.Length);
        Span<double> values = stackalloc double[columns.Length];
        for (var i = 0; i < rows.Count; i++)
        {
            if (bins(i) is not (>= 0 and var bin))
                continue;
            for (var c = 0; c < columns.Length; c++)
                values[c] = columns[c](i);
            sums.Add(rows.Users[i], rows.Creators[i], bin * columns.Length, values);
        }

        return sums.Draw();
    }

    private Sampled[] OneWay(PairRows rows, Func<int, int> bins, int count, Func<int, double>[] columns)
    {
        var sums = new double[count * columns.Length][];
        for (var k = 0; k < sums.Length; k++)
            sums[k] = new double[context.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            if (bins(i) is not (>= 0 and var bin))
                continue;
            for (var c = 0; c < columns.Length; c++)
                sums[(bin * columns.Length) + c][rows.Creators[i]] += columns[c](i);
        }

        return context.Bootstrap.Sums(sums);
    }
}
