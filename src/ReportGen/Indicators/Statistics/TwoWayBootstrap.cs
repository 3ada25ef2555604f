namespace ReportGen.Indicators.Statistics;

/// <summary>A cell of a user and a creator: its columns' values (whole numbers) and the place they add to.</summary>
/// <param name="User">Dense id of the user.</param>
/// <param name="Creator">Dense id of the creator.</param>
/// <param name="Bin">Which sums the cell adds to: 0 to bins − 1.</param>
/// <param name="Values">One value a column.</param>
internal sealed record Cell(int User, int Creator, int Bin, double[] Values);

/// <summary>
/// A bootstrap over users and creators at once: a cell weighs the product of its user's and its creator's weight (Owen 2007, pigeonhole bootstrap),
/// because both were drawn. Creators have the weights of the given cluster bootstrap, users their own; more than
/// <see cref="ClusterWeights.MostGroups"/> users are drawn in groups as creators are.
/// </summary>
internal sealed class TwoWayBootstrap(ClusterBootstrap creators, int users, BootstrapSettings settings, int draws)
{
    /// <summary>Weighted sums [bin][column].</summary>
    public Sampled[][] Sums(IReadOnlyList<Cell> cells, int bins, int columns, CancellationToken cancellation = default)
    {
        var sums = new PairSums(bins * columns);
        foreach (var cell in cells)
        {
            for (var c = 0; c < columns; c++)
                sums.Add(cell.User, cell.Creator, (cell.Bin * columns) + c, (long)cell.Values[c]);
        }

        cancellation.ThrowIfCancellationRequested();
        return Sums(sums, bins, columns);
    }

    /// <summary>Weighted sums [bin][column] of what was added to the place bin · columns + column.</summary>
    public Sampled[][] Sums(PairSums cells, int bins, int columns)
    {
        var all = cells.Draw(creators.ByGroup, creators.Users(users, settings, draws));
        return [.. Enumerable.Range(0, bins).Select(b => all[(b * columns)..((b + 1) * columns)])];
    }
}
