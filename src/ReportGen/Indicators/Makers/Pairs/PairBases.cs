using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>On what shares rest, bin by bin: the wholes by creator and the number of their users. The rows of a bin come in their order, those of a user after each other.</summary>
/// <param name="creators">Number of creators.</param>
/// <param name="wholes">The columns of the wholes.</param>
internal sealed class PairBases(int creators, ImmutableArray<int> wholes)
{
    private readonly Basis[] _open = [.. wholes.Select(_ => new Basis(creators))];
    private readonly List<Resting[]> _closed = [];

    /// <summary>Adds a row to the open bin.</summary>
    public void Add(int user, int creator, ReadOnlySpan<double> values)
    {
        for (var k = 0; k < _open.Length; k++)
        {
            if (values[wholes[k]] is > 0 and var weight)
                _open[k].Add(user, creator, weight);
        }
    }

    /// <summary>Ends the open bin and opens the next one.</summary>
    public void Close() => _closed.Add(Array.ConvertAll(_open, b => b.Done()));

    /// <summary>On what a share of a whole rests in a bin.</summary>
    public Resting this[int bin, int whole] => _closed[bin][wholes.IndexOf(whole)];

    private sealed class Basis(int creators)
    {
        private readonly double[] _creators = new double[creators];
        private int _last = -1;
        private long _users;

        public void Add(int user, int creator, double weight)
        {
            _creators[creator] += weight;
            _users += user == _last ? 0 : 1;
            _last = user;
        }

        /// <summary>What was added; empty afterwards.</summary>
        public Resting Done()
        {
            var resting = new Resting(Support.Of(_creators), (long)_creators.Sum(), _users);
            Array.Clear(_creators);
            (_last, _users) = (-1, 0);
            return resting;
        }
    }
}

/// <summary>Creators, pairs and users that a share rests on.</summary>
internal sealed record Resting(Support Support, long Pairs, long Users)
{
    /// <summary>A share that rests on them.</summary>
    public Quantity Of(Sampled share) => new(share.AsShare(), Support, new SampleSize(Creators: Support.Creators, Pairs: Pairs, Users: Users));
}
