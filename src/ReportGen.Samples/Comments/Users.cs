using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;

namespace ReportGen.Samples.Comments;

/// <summary>
/// Everyone who may watch or comment, by number: first the users sampled for sessions, then a few who flood, then the rest. A creator's regulars are
/// the same people in every quarter; sampled users are regulars of the creators they favour, so that their comments stand in both files.
/// </summary>
internal sealed class Users
{
    private const double SampledPerCreator = 2.1;
    private const int FewestSampled = 25;
    private const int FewestFavourites = 3;
    private const int MoreFavourites = 4;

    private readonly World _world;
    private readonly List<int>[] _admirers;
    private readonly int[][] _favourites;

    public Users(World world, Panel panel)
    {
        _world = world;
        Sampled = Math.Max(FewestSampled, (int)(SampledPerCreator * world.Creators));
        Flooders = Math.Max(3, world.Creators / 30);
        Rest = 300L * world.Creators + 50_000;
        var pick = new WeightedSlots(panel.In(world.Request.AccountQuarter).Select(creator => creator.Popularity));
        _favourites = new int[Sampled][];
        _admirers = new List<int>[world.Creators];
        for (var user = 0; user < Sampled; user++)
        {
            _favourites[user] = DrawFavourites(user, pick);
            foreach (var slot in _favourites[user])
                (_admirers[slot] ??= []).Add(user);
        }
    }

    public int Sampled { get; }

    public int Flooders { get; }

    private long Rest { get; }

    /// <summary>Slots a sampled user comes back to.</summary>
    public IReadOnlyList<int> Favourites(int user) => _favourites[user];

    /// <summary>Sampled users who favour a slot.</summary>
    public IReadOnlyList<int> Admirers(int slot) => _admirers[slot] ?? (IReadOnlyList<int>)[];

    public long Regular(Creator creator, int number) =>
        Sampled + Flooders + (long)(Hash.Key(_world.Seed, StreamKind.FanPool, creator.Key, number) % (ulong)Rest);

    public long Anyone(RandomStream random) => Sampled + Flooders + (long)(random.Unit() * Rest);

    public long Flooder(RandomStream random) => Sampled + random.Below(Flooders);

    private int[] DrawFavourites(int user, WeightedSlots pick)
    {
        var random = new RandomStream(_world.Seed, StreamKind.Favourites, user);
        var wanted = Math.Min(_world.Creators, FewestFavourites + random.Below(MoreFavourites));
        var chosen = new List<int>();
        for (var tries = 0; chosen.Count < wanted && tries < 40; tries++)
        {
            var slot = pick.At(random.Unit());
            if (!chosen.Contains(slot))
                chosen.Add(slot);
        }
        return [.. chosen];
    }
}

/// <summary>Slots drawn by weight.</summary>
internal sealed class WeightedSlots
{
    private readonly double[] _sums;

    public WeightedSlots(IEnumerable<double> weights)
    {
        var total = 0.0;
        _sums = [.. weights.Select(weight => total += weight)];
    }

    public int At(double unit)
    {
        var found = Array.BinarySearch(_sums, unit * _sums[^1]);
        return Math.Min(found < 0 ? ~found : found + 1, _sums.Length - 1);
    }
}
