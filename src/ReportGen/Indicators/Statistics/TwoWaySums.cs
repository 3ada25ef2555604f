using ReportGen.Data;

namespace ReportGen.Indicators.Statistics;

/// <summary>Numbers of users and creators, added to several sums; these can then be drawn over creators, over users and over pairs.</summary>
internal sealed class TwoWaySums : IPairSums
{
    private readonly Side _creators;
    private readonly Side _users;
    private readonly Side _pairs;

    /// <param name="creators">Draws creators.</param>
    /// <param name="users">Draws users and pairs.</param>
    /// <param name="places">Number of sums.</param>
    public TwoWaySums(ClusterBootstrap creators, UserBootstrap users, int places) =>
        (_creators, _users, _pairs) = (new Side(creators, places), new Side(users.Users, places), new Side(users.Pairs, places));

    /// <inheritdoc/>
    public void Add(int user, int creator, ReadOnlySpan<double> values)
    {
        _creators.Add(_creators.GroupOf(creator), values);
        _users.Add(_users.GroupOf(user), values);
        _pairs.Add(UserBootstrap.GroupOfPair(user, creator), values);
    }

    /// <inheritdoc/>
    public Sampled[] Draw()
    {
        var (creators, users, pairs) = (_creators.Draw(), _users.Draw(), _pairs.Draw());
        return [.. creators.Select((sum, place) => new Sampled(sum, new OneSided(users[place], pairs[place])))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _creators.Dispose();
        _users.Dispose();
        _pairs.Dispose();
    }

    /// <summary>The sums by unit of one bootstrap: those of a unit lie side by side, where one row adds to several.</summary>
    private sealed class Side(ClusterBootstrap bootstrap, int places) : IDisposable
    {
        private readonly double[] _column = new double[bootstrap.ByGroup.Groups];
        private readonly SystemMemory<double> _sums = new((long)bootstrap.ByGroup.Groups * places);

        public int GroupOf(int cluster) => bootstrap.ByGroup.GroupOf(cluster);

        public void Add(int group, ReadOnlySpan<double> values)
        {
            var sums = _sums.Slice((long)group * places, values.Length);
            for (var k = 0; k < values.Length; k++)
                sums[k] += values[k];
        }

        public Sampled[] Draw()
        {
            var drawn = new Sampled[places];
            for (var place = 0; place < places; place++)
            {
                for (var group = 0; group < _column.Length; group++)
                    _column[group] = _sums[((long)group * places) + place];
                drawn[place] = bootstrap.SumOfGroups(_column);
            }

            _sums.Slice(0, _column.Length * places).Clear();
            return drawn;
        }

        public void Dispose() => _sums.Dispose();
    }
}
