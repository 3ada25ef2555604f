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

    /// <summary>Places that lie side by side in memory; sums go through them group by group, so that memory is read in order.</summary>
    public const int Block = 256;

    private readonly byte[] _weights; // [block of places][group][place in the block]; place 0 is the sample itself
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
        var blocks = (Width + Block - 1) / Block;
        _weights = new byte[checked(blocks * Groups * Block)];
        for (var group = 0; group < Groups; group++)
            _weights[group * Block] = 1;
        Parallel.For(0, blocks, Options, block => Fill(block, settings));
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

    /// <summary>The weight of a group at a place: 0 is the sample itself, then one a draw.</summary>
    public byte this[int group, int place] => _weights[(((place / Block * Groups) + group) * Block) + (place % Block)];

    /// <summary>The weights of a group at places that lie in one block.</summary>
    public ReadOnlySpan<byte> Row(int group, Stretch places) => _weights.AsSpan((((places.From / Block * Groups) + group) * Block) + (places.From % Block), places.Length);

    /// <summary>The stretches of places from one on, each within a block.</summary>
    public static Stretch[] Stretches(int from, int length)
    {
        var first = from / Block;
        return [.. Enumerable.Range(first, length == 0 ? 0 : ((from + length - 1) / Block) - first + 1).Select(block =>
        {
            var start = Math.Max(from, block * Block);
            return new Stretch(start, Math.Min(from + length, (block + 1) * Block) - start);
        })];
    }

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

    private void Fill(int block, BootstrapSettings settings)
    {
        var weights = _weights.AsSpan(block * Groups * Block, Groups * Block);
        for (var place = 0; place < Block && (block * Block) + place < Width; place++)
        {
            var draw = (block * Block) + place;
            if (draw == 0)
                continue;
            var random = CounterRandom.Of(settings.Seed, settings.Purpose, draw);
            for (var pick = 0; pick < Groups; pick++)
            {
                ref var weight = ref weights[(random.Below(Groups) * Block) + place];
                weight = (byte)Math.Min(255, weight + 1);
            }
        }
    }
}

/// <summary>Places that follow each other.</summary>
internal readonly record struct Stretch(int From, int Length);

/// <summary>Seed, purpose (streams of different purposes are independent) and threads of a bootstrap.</summary>
internal sealed record BootstrapSettings(long Seed, int Purpose, int Threads);
