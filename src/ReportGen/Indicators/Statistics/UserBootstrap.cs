namespace ReportGen.Indicators.Statistics;

/// <summary>
/// The bootstrap over users and the one over pairs of a user and a creator, made when first needed and shared by all numbers, so that a user
/// weighs the same in each of them and in both quarters. Pairs are too many to be listed; a hash puts each into one of <see cref="ClusterWeights.MostGroups"/> groups.
/// </summary>
internal sealed class UserBootstrap : IDisposable
{
    private const int UserPurpose = 2, PairPurpose = 3;

    private readonly Lazy<ClusterBootstrap> _users;
    private readonly Lazy<ClusterBootstrap> _pairs;

    /// <param name="users">Number of users in both quarters.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="seed">Seed; users, pairs and creators have streams of their own.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="cancellation">Stops it.</param>
    public UserBootstrap(int users, int draws, long seed, int threads, CancellationToken cancellation = default)
    {
        _users = new(() => new ClusterBootstrap(users, draws, new BootstrapSettings(seed, UserPurpose, threads), cancellation));
        _pairs = new(() => new ClusterBootstrap(ClusterWeights.MostGroups, Math.Min(draws, CalibratedDraws.MostOfPairs), new BootstrapSettings(seed, PairPurpose, threads), cancellation));
    }

    /// <summary>Draws users.</summary>
    public ClusterBootstrap Users => _users.Value;

    /// <summary>Draws pairs.</summary>
    public ClusterBootstrap Pairs => _pairs.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var made in new[] { _users, _pairs })
        {
            if (made.IsValueCreated)
                made.Value.Dispose();
        }
    }

    /// <summary>The group of a pair.</summary>
    public static int GroupOfPair(int user, int creator) => new CounterRandom(((ulong)(uint)user << 32) | (uint)creator).Below(ClusterWeights.MostGroups);
}
