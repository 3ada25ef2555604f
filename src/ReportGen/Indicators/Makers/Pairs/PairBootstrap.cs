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
    /// <param name="columns">The rows and their values.</param>
    /// <param name="binning">The bins.</param>
    /// <param name="bases">Takes the same values, bin by bin; null where nobody asks on what they rest.</param>
    public Sampled[][] Sums(PairColumns columns, Binning binning, PairBases? bases = null)
    {
        using var binned = new BinnedRows(columns.Rows.Count, binning);
        using IPairSums sums = drawUsers ? new TwoWaySums(context.Bootstrap, context.Users, columns.Count) : new OneWaySums(context.Bootstrap, columns.Count);
        var drawn = new Sampled[binning.Count][];
        Span<double> values = stackalloc double[columns.Count];
        for (var bin = 0; bin < drawn.Length; bin++)
        {
            for (var row = binned.Next(bin, 0); row >= 0; row = binned.Next(bin, row + 1))
            {
                columns.Fill(row, values);
                var (user, creator) = (columns.Rows.Users[row], columns.Rows.Creators[row]);
                sums.Add(user, creator, values);
                bases?.Add(user, creator, values);
            }

            drawn[bin] = sums.Draw();
            bases?.Close();
        }

        return drawn;
    }
}
