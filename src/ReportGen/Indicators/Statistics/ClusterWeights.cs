using System.Numerics;
using System.Runtime.InteropServices;
using ReportGen.Data;

namespace ReportGen.Indicators.Statistics;

/// <summary>
/// How often each draw takes each cluster: as many are taken as there are, with replacement (multinomial weights). Where there are more than
/// <see cref="MostGroups"/> clusters they are dealt at random into groups of equal size (but for one), and groups are drawn: the spread of a
/// sum or of a smooth function of sums is the same, only known from fewer units, whose own noise of 1 / √(2 · groups), about one per cent,
/// lies below that of 2,000 draws; memory and time stop growing with the number of creators (<c>docs/decisions/0005-grouped-bootstrap.md</c>).
/// </summary>
internal sealed class ClusterWeights : IDisposable
{
    /// <summary>The largest number of units that are drawn.</summary>
    public const int MostGroups = 4096;

    /// <summary>Places that lie side by side in memory (a tile): a tile of a four of groups is one line of the cache.</summary>
    public const int Tile = 16;

    /// <summary>Groups whose weights at a place lie in one number.</summary>
    public const int Together = 4;

    /// <summary>No draw takes a group oftener: where it could, more than 127 groups are drawn, and then it has less than one chance in 10^200.</summary>
    private const int LargestWeight = 127;

    private const int Line = Tile * Together; // bytes
    private const int PartTiles = 128; // 2,048 places: intervals take 2,000 draws, and where no p-value is asked for the others are never made

    private readonly Part?[] _parts;
    private readonly BootstrapSettings _settings;
    private readonly int[]? _groups;
    private readonly Lock _gate = new();
    private bool _isClosed;

    /// <param name="clusters">Number of clusters.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="settings">Seed, purpose, threads.</param>
    /// <param name="cancellation">Stops it.</param>
    public ClusterWeights(int clusters, int draws, BootstrapSettings settings, CancellationToken cancellation = default)
    {
        (Clusters, Width, _settings) = (clusters, draws + 1, settings);
        Options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, settings.Threads), CancellationToken = cancellation };
        var size = Math.Max(1, (clusters + MostGroups - 1) / MostGroups);
        Groups = (clusters + size - 1) / size;
        Fours = (Groups + Together - 1) / Together;
        _groups = size == 1 ? null : Deal(clusters, Groups, settings);
        _parts = new Part?[(Tiles + PartTiles - 1) / PartTiles];
    }

    /// <summary>Number of clusters.</summary>
    public int Clusters { get; }

    /// <summary>Number of units drawn.</summary>
    public int Groups { get; }

    /// <summary>Number of fours of units; the last may not be full.</summary>
    public int Fours { get; }

    /// <summary>Number of draws and one.</summary>
    public int Width { get; }

    /// <summary>What no weight exceeds.</summary>
    public int Most => Math.Min(Groups, LargestWeight);

    /// <summary>Threads and cancellation.</summary>
    public ParallelOptions Options { get; }

    /// <summary>The unit a cluster belongs to.</summary>
    public int GroupOf(int cluster) => _groups is null ? cluster : _groups[cluster];

    private int Tiles => (Width + Tile - 1) / Tile;

    /// <summary>The weight of a group at a place: 0 is the sample itself, then one a draw.</summary>
    public byte this[int group, int place]
    {
        get
        {
            var weight = (byte)(OfTile(place / Tile)[(group / Together * Tile) + (place % Tile)] >> (8 * (group % Together)));
            GC.KeepAlive(this);
            return weight;
        }
    }

    /// <summary>The weights of all groups in a tile of places: four groups in a number, sixteen places beside each other. Who reads them keeps this alive meanwhile.</summary>
    public ReadOnlySpan<uint> OfTile(int tile) => PartOf(tile).OfTile(tile % PartTiles);

    /// <summary>The largest weight in a tile or about it.</summary>
    public int MostIn(int tile) => PartOf(tile).Most;

    /// <summary>Makes the weights of tiles, unless they are there: several threads that ask for them one by one would wait for each other.</summary>
    public void Prepare(Range tiles)
    {
        for (var part = tiles.Start.Value / PartTiles; part * PartTiles < tiles.End.Value; part++)
            _ = PartOf(part * PartTiles);
    }

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

    /// <summary>Gives the memory back; whoever asks for weights afterwards is told.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            foreach (var part in _parts)
                part?.Dispose();
            Array.Clear(_parts);
        }
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

    private Part PartOf(int tile)
    {
        if (Volatile.Read(ref _parts[tile / PartTiles]) is { } there)
            return there;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return _parts[tile / PartTiles] ??= Make(tile / PartTiles * PartTiles);
        }
    }

    private Part Make(int first)
    {
        var part = new Part(Math.Min(PartTiles, Tiles - first), Fours);
        Parallel.For(0, part.Tiles, Options, tile => Fill(part, first, tile));
        part.Measure();
        return part.Most <= Most ? part : throw new InvalidOperationException($"A draw took a group {part.Most} times.");
    }

    private void Fill(Part part, int first, int tile)
    {
        var weights = part.OfTile(tile);
        Span<byte> drawn = stackalloc byte[Fours * Together]; // counted side by side, where the processor's cache holds them, and then dealt out
        for (var place = (first + tile) * Tile; place < Math.Min(Width, (first + tile + 1) * Tile); place++)
        {
            drawn.Clear();
            if (place == 0)
                drawn[..Groups].Fill(1);
            else
                Draw(drawn, Groups, CounterRandom.Of(_settings.Seed, _settings.Purpose, place));
            var fours = MemoryMarshal.Cast<byte, uint>(drawn);
            for (var four = 0; four < fours.Length; four++)
                weights[(four * Tile) + (place % Tile)] = fours[four];
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

    /// <summary>The weights of tiles that follow each other: [tile][four of groups][place in the tile][group in the four].</summary>
    private sealed class Part : IDisposable
    {
        private readonly SystemMemory<byte> _weights;
        private readonly int _start; // of the first tile, at the beginning of a line
        private readonly int _tile; // bytes

        public Part(int tiles, int fours)
        {
            (Tiles, _tile) = (tiles, fours * Line);
            _weights = new SystemMemory<byte>(((long)tiles * _tile) + Line);
            _start = LineStart(_weights);
        }

        public int Tiles { get; }

        public int Most { get; private set; }

        public Span<uint> OfTile(int tile) => MemoryMarshal.Cast<byte, uint>(_weights.Slice(_start + ((long)tile * _tile), _tile));

        public void Dispose() => _weights.Dispose();

        /// <summary>Finds the largest weight, once they are there.</summary>
        public void Measure()
        {
            var most = Vector<byte>.Zero;
            for (var tile = 0; tile < Tiles; tile++)
            {
                foreach (var several in MemoryMarshal.Cast<uint, Vector<byte>>(OfTile(tile))) // the length is a multiple of a line
                    most = Vector.Max(most, several);
            }

            Most = Enumerable.Range(0, Vector<byte>.Count).Max(i => most[i]);
        }

        private static unsafe int LineStart(SystemMemory<byte> weights)
        {
            fixed (byte* first = &weights[0])
                return (int)((Line - ((nuint)first % Line)) % Line);
        }
    }
}

/// <summary>Seed, purpose (streams of different purposes are independent) and threads of a bootstrap.</summary>
internal sealed record BootstrapSettings(long Seed, int Purpose, int Threads);
