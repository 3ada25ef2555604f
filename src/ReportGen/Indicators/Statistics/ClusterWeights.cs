using System.Numerics;
using System.Runtime.InteropServices;

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

    /// <summary>Places that lie side by side in memory (a tile): a tile of a four of groups is one line of the cache.</summary>
    public const int Tile = 16;

    /// <summary>Groups whose weights at a place lie in one number.</summary>
    public const int Together = 4;

    private const int Line = Tile * Together; // bytes

    private readonly byte[] _weights; // [tile of places][four of groups][place in the tile][group in the four]; place 0 is the sample itself
    private readonly int _start; // of the first tile, at the beginning of a line
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
        Fours = (Groups + Together - 1) / Together;
        _groups = size == 1 ? null : Deal(clusters, Groups, settings);
        var tiles = (Width + Tile - 1) / Tile;
        _weights = GC.AllocateArray<byte>(checked((tiles * Fours * Line) + Line), pinned: true);
        _start = LineStart(_weights);
        for (var group = 0; group < Groups; group++)
            _weights[At(group, 0)] = 1;
        Parallel.For(0, tiles, Options, tile => Fill(tile, settings));
        Most = MostOf(_weights);
    }

    /// <summary>Number of clusters.</summary>
    public int Clusters { get; }

    /// <summary>Number of units drawn.</summary>
    public int Groups { get; }

    /// <summary>Number of fours of units; the last may not be full.</summary>
    public int Fours { get; }

    /// <summary>Number of draws and one.</summary>
    public int Width { get; }

    /// <summary>The largest weight.</summary>
    public int Most { get; }

    /// <summary>Threads and cancellation.</summary>
    public ParallelOptions Options { get; }

    /// <summary>The unit a cluster belongs to.</summary>
    public int GroupOf(int cluster) => _groups is null ? cluster : _groups[cluster];

    /// <summary>The weight of a group at a place: 0 is the sample itself, then one a draw.</summary>
    public byte this[int group, int place] => _weights[At(group, place)];

    /// <summary>The weights of all groups in a tile of places: four groups in a number, sixteen places beside each other.</summary>
    public ReadOnlySpan<uint> OfTile(int tile) => MemoryMarshal.Cast<byte, uint>(_weights.AsSpan(_start + (tile * Fours * Line), Fours * Line));

    /// <summary>The tiles that hold some of the places from one on.</summary>
    public static Range TilesOf(int from, int length) => (from / Tile)..(((from + length - 1) / Tile) + 1);

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

    private static unsafe int LineStart(byte[] weights)
    {
        fixed (byte* first = weights)
            return (int)((Line - ((nuint)first % Line)) % Line);
    }

    private static int MostOf(byte[] weights)
    {
        var most = Vector<byte>.Zero;
        foreach (var several in MemoryMarshal.Cast<byte, Vector<byte>>(weights)) // the length is a multiple of a line
            most = Vector.Max(most, several);
        return Enumerable.Range(0, Vector<byte>.Count).Max(i => most[i]);
    }

    private int At(int group, int place) => _start + (((place / Tile * Fours) + (group / Together)) * Line) + (place % Tile * Together) + (group % Together);

    private void Fill(int tile, BootstrapSettings settings)
    {
        var weights = MemoryMarshal.Cast<byte, uint>(_weights.AsSpan(_start + (tile * Fours * Line), Fours * Line));
        Span<byte> drawn = stackalloc byte[Fours * Together]; // counted side by side, where the processor's cache holds them, and then dealt out
        for (var draw = Math.Max(1, tile * Tile); draw < Math.Min(Width, (tile + 1) * Tile); draw++)
        {
            drawn.Clear();
            Draw(drawn, Groups, CounterRandom.Of(settings.Seed, settings.Purpose, draw));
            var fours = MemoryMarshal.Cast<byte, uint>(drawn);
            for (var four = 0; four < fours.Length; four++)
                weights[(four * Tile) + (draw % Tile)] = fours[four];
        }
    }

    private static void Draw(Span<byte> drawn, int groups, CounterRandom random)
    {
        for (var pick = 0; pick < groups; pick++)
        {
            ref var weight = ref drawn[random.Below(groups)];
            weight = (byte)Math.Min(255, weight + 1);
        }
    }
}

/// <summary>Seed, purpose (streams of different purposes are independent) and threads of a bootstrap.</summary>
internal sealed record BootstrapSettings(long Seed, int Purpose, int Threads);
