namespace ReportGen.Indicators.Statistics;

/// <summary>
/// How often each draw takes each cluster: as many are taken as there are, with replacement (multinomial weights). Where there are more than
/// <see cref="MostGroups"/> clusters they are dealt at random into groups of equal size (but for one), and groups are drawn: the spread of a
/// sum or of a smooth function of sums is the same, only known from fewer units, whose own noise of 1 / √(2 · groups), about one per cent,
/// lies below that of 2,000 draws; memory and time stop growing with the number of creators (<c>docs/decisions/0005-grouped-bootstrap.md</c>).
/// </summary>
internal sealed class ClusterWeights
{
    /// <summary>The largest number of units that are drawn.</summary>
    public const int MostGroups = 4096;

    private const int Block = 64; // draws of a block share cache lines
    private readonly byte[] _weights; // [group * width + place]; place 0 is the sample itself
    private readonly int[]? _groups;

    /// <param name="clusters">Number of clusters.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="settings">Seed, purpose, threads.</param>
    /// <param name="cancellation">Stops it.</param>
    public ClusterWeights(int clusters, int draws, BootstrapSettings settings, CancellationToken cancellation = default)
    {
        (Clusters, Width) = (clusters, draws + 1);
        Options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, settings.Threads), CancellationToken = cancellation };
        var size = Math.Max(1, (clusters + MostGroups - 1) / MostGroups);
        Groups = (clusters + size - 1) / size;
        _groups = size == 1 ? null : Deal(clusters, Groups, settings);
        _weights = new byte[checked(Groups * Width)];
        for (var group = 0; group < Groups; group++)
            _weights[group * Width] = 1;
        Parallel.For(0, (Width + Block - 1) / Block, Options, block => Fill(block * Block, settings));
    }

    /// <summary>Number of clusters.</summary>
    public int Clusters { get; }

    /// <summary>Number of units drawn.</summary>
    public int Groups { get; }

    /// <summary>Number of draws and one.</summary>
    public int Width { get; }

    /// <summary>Threads and cancellation.</summary>
    public ParallelOptions Options { get; }

    /// <summary>The unit a cluster belongs to.</summary>
    public int GroupOf(int cluster) => _groups is null ? cluster : _groups[cluster];

    /// <summary>The weights of a group: 1 for the sample itself, then one a draw.</summary>
    public ReadOnlySpan<byte> Row(int group) => _weights.AsSpan(group * Width, Width);

    /// <summary>A column of clusters summed by group; the column itself where each cluster is its own group.</summary>
    public double[] Reduce(double[] column)
    {
        if (_groups is null)
            return column;
        var sums = new double[Groups];
        for (var i = 0; i < column.Length; i++)
            sums[_groups[i]] += column[i];
        return sums;
    }

    private static int[] Deal(int clusters, int groups, BootstrapSettings settings)
    {
        var dealt = new int[clusters];
        for (var i = 0; i < clusters; i++)
            dealt[i] = i % groups;
        var random = CounterRandom.Of(settings.Seed, settings.Purpose, 0); // draw 0 is the sample itself and needs no numbers
        for (var i = clusters - 1; i > 0; i--)
        {
            var other = random.Below(i + 1);
            (dealt[i], dealt[other]) = (dealt[other], dealt[i]);
        }

        return dealt;
    }

    private void Fill(int first, BootstrapSettings settings)
    {
        for (var draw = Math.Max(1, first); draw < Math.Min(Width, first + Block); draw++)
        {
            var random = CounterRandom.Of(settings.Seed, settings.Purpose, draw);
            for (var pick = 0; pick < Groups; pick++)
            {
                ref var weight = ref _weights[(random.Below(Groups) * Width) + draw];
                weight = (byte)Math.Min(255, weight + 1);
            }
        }
    }
}

/// <summary>Seed, purpose (streams of different purposes are independent) and threads of a bootstrap.</summary>
internal sealed record BootstrapSettings(long Seed, int Purpose, int Threads);
