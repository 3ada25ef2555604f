namespace ReportGen.Indicators.Statistics;

/// <summary>Numbers of users and creators, each added to one of several sums; the sums can then be drawn over creators, over users and over pairs.</summary>
internal sealed class TwoWaySums
{
    private readonly Side _creators;
    private readonly Side _users;
    private readonly Side _pairs;

    /// <param name="creators">Draws creators.</param>
    /// <param name="users">Draws users and pairs.</param>
    /// <param name="places">Number of sums.</param>
    public TwoWaySums(ClusterBootstrap creators, UserBootstrap users, int places) =>
        (_creators, _users, _pairs) = (new Side(creators, places), new Side(users.Users, places), new Side(users.Pairs, places));

    /// <summary>Adds the values of a user with a creator to sums that follow each other.</summary>
    /// <param name="user">Dense id of the user.</param>
    /// <param name="creator">Dense id of the creator.</param>
    /// <param name="first">Place of the first sum.</param>
    /// <param name="values">One value a sum.</param>
    public void Add(int user, int creator, int first, ReadOnlySpan<double> values)
    {
        _creators.Add(_creators.GroupOf(creator), first, values);
        _users.Add(_users.GroupOf(user), first, values);
        _pairs.Add(UserBootstrap.GroupOfPair(user, creator), first, values);
    }

    /// <summary>The sums with their draws.</summary>
    public Sampled[] Draw()
    {
        var (creators, users, pairs) = (_creators.Draw(), _users.Draw(), _pairs.Draw());
        return [.. creators.Select((sum, place) => new Sampled(sum, new OneSided(users[place], pairs[place])))];
    }

    /// <summary>The sums by unit of one bootstrap.</summary>
    private sealed class Side(ClusterBootstrap bootstrap, int places)
    {
        private readonly double[]?[] _sums = new double[]?[places];
        private readonly double[] _zeros = new double[bootstrap.ByGroup.Groups];

        public int GroupOf(int cluster) => bootstrap.ByGroup.GroupOf(cluster);

        public void Add(int group, int first, ReadOnlySpan<double> values)
        {
            for (var k = 0; k < values.Length; k++)
            {
                if (values[k] != 0)
                    (_sums[first + k] ??= new double[_zeros.Length])[group] += values[k];
            }
        }

        public Sampled[] Draw() => [.. _sums.Select(s => bootstrap.SumOfGroups(s ?? _zeros))];
    }
}
