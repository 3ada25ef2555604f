namespace ReportGen.Indicators.Statistics;

/// <summary>A cell of a user and a creator: its columns' values (whole numbers) and the place they add to.</summary>
/// <param name="User">Dense id of the user.</param>
/// <param name="Creator">Dense id of the creator.</param>
/// <param name="Bin">Which sums the cell adds to: 0 to bins − 1.</param>
/// <param name="Values">One value a column.</param>
internal sealed record Cell(int User, int Creator, int Bin, double[] Values);

/// <summary>
/// A bootstrap over users and creators at once: a cell weighs the product of its user's and its creator's weight (Owen 2007, pigeonhole bootstrap),
/// because both were drawn. Creators have the weights of the given cluster bootstrap, users their own.
/// </summary>
internal sealed class TwoWayBootstrap(ClusterBootstrap creators, int users, BootstrapSettings settings, int draws)
{
    /// <summary>Weighted sums [bin][column].</summary>
    public Sampled[][] Sums(IReadOnlyList<Cell> cells, int bins, int columns, CancellationToken cancellation = default)
    {
        var totals = new double[bins * columns][];
        for (var k = 0; k < totals.Length; k++)
            totals[k] = new double[draws + 1];
        var flat = new FlatCells(cells, columns);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, settings.Threads), CancellationToken = cancellation };
        Parallel.For(0, draws + 1, options, () => new Scratch(users, creators.Clusters, totals.Length), (draw, _, scratch) =>
        {
            Draw(flat, draw, scratch);
            for (var k = 0; k < totals.Length; k++)
                totals[k][draw] = scratch.Sums[k];
            return scratch;
        }, _ => { });
        return [.. Enumerable.Range(0, bins).Select(b => Enumerable.Range(0, columns).Select(c => new Sampled(totals[(b * columns) + c])).ToArray())];
    }

    private void Draw(FlatCells cells, int draw, Scratch scratch)
    {
        Array.Clear(scratch.Sums);
        scratch.FillUsers(draw, settings);
        for (var c = 0; c < creators.Clusters; c++)
            scratch.Creators[c] = creators.Weights(c)[draw];
        for (var i = 0; i < cells.Count; i++)
        {
            var weight = scratch.Users[cells.Users[i]] * scratch.Creators[cells.Creators[i]];
            if (weight == 0)
                continue;
            var at = cells.Bins[i] * cells.Columns;
            for (var k = 0; k < cells.Columns; k++)
                scratch.Sums[at + k] += weight * cells.Values[(i * cells.Columns) + k];
        }
    }

    private sealed class FlatCells(IReadOnlyList<Cell> cells, int columns)
    {
        public int Count { get; } = cells.Count;

        public int Columns { get; } = columns;

        public int[] Users { get; } = [.. cells.Select(c => c.User)];

        public int[] Creators { get; } = [.. cells.Select(c => c.Creator)];

        public int[] Bins { get; } = [.. cells.Select(c => c.Bin)];

        public double[] Values { get; } = [.. cells.SelectMany(c => c.Values)];
    }

    private sealed class Scratch(int users, int creators, int sums)
    {
        public int[] Users { get; } = new int[users];

        public int[] Creators { get; } = new int[creators];

        public double[] Sums { get; } = new double[sums];

        public void FillUsers(int draw, BootstrapSettings settings)
        {
            Array.Fill(Users, draw == 0 ? 1 : 0);
            var random = CounterRandom.Of(settings.Seed, settings.Purpose, draw);
            for (var pick = 0; draw > 0 && pick < Users.Length; pick++)
                Users[random.Below(Users.Length)]++;
        }
    }
}
