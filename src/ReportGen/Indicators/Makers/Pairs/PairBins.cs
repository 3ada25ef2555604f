using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>A share: the column of the part over the column of the whole.</summary>
internal readonly record struct PairShare(int Part, int Whole);

/// <summary>Rows of user and creator sorted into bins (weeks, tiers …): the sums of their columns, and on what a share of them rests.</summary>
internal sealed class PairBins
{
    private readonly PairRows _rows;
    private readonly int _creators;
    private readonly Binning _binning;
    private readonly Func<int, double>[] _columns;
    private readonly Sampled[][] _sums; // [bin][column]
    private readonly Dictionary<int, Resting[]> _bases = []; // by column of the whole; the last is that of all bins

    /// <param name="bootstrap">Draws the sums.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="creators">Number of creators.</param>
    /// <param name="binning">The bin of a row, and the number of bins; a row outside has none.</param>
    /// <param name="columns">The value of a row by column.</param>
    public PairBins(PairBootstrap bootstrap, PairRows rows, int creators, Binning binning, params IEnumerable<Func<int, double>> columns)
    {
        (_rows, _creators, _binning, _columns) = (rows, creators, binning, [.. columns]);
        _sums = bootstrap.Sums(rows, binning, _columns);
    }

    /// <summary>The share in a bin.</summary>
    public Quantity In(int bin, PairShare share) => BasesOf(share.Whole)[bin].Of(_sums[bin][share.Part] / _sums[bin][share.Whole]);

    /// <summary>The share over all bins.</summary>
    public Quantity Total(PairShare share) => BasesOf(share.Whole)[_binning.Count].Of(Sum(share.Part) / Sum(share.Whole));

    private Sampled Sum(int column) => Sampled.Total([.. _sums.Select(s => s[column])]);

    private Resting[] BasesOf(int whole)
    {
        lock (_bases)
        {
            if (!_bases.TryGetValue(whole, out var bases))
                _bases[whole] = bases = Bases(_columns[whole]);
            return bases;
        }
    }

    private Resting[] Bases(Func<int, double> whole)
    {
        Basis[] bases = [.. Enumerable.Range(0, _binning.Count + 1).Select(_ => new Basis(_creators))];
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_binning.BinOf(i) is not (>= 0 and var bin) || whole(i) is not (> 0 and var weight))
                continue;
            bases[bin].Add(_rows.Users[i], _rows.Creators[i], weight);
            bases[^1].Add(_rows.Users[i], _rows.Creators[i], weight);
        }

        return [.. bases.Select(b => b.Done())];
    }

    /// <summary>On what a share rests.</summary>
    private sealed record Resting(Support Support, long Pairs, long Users)
    {
        public Quantity Of(Sampled share) => new(share, Support, new SampleSize(Creators: Support.Creators, Pairs: Pairs, Users: Users));
    }

    /// <summary>The whole by creator and the number of its users, whose rows follow each other.</summary>
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

        public Resting Done() => new(Support.Of(_creators), (long)_creators.Sum(), _users);
    }
}

/// <summary>Bins of rows: the bin of a row, from 0 to before the count, and any other number for none.</summary>
internal sealed record Binning(Func<int, int> Of, int Count)
{
    /// <summary>The bin of a row; -1 for none.</summary>
    public int BinOf(int row) => Of(row) is >= 0 and var bin && bin < Count ? bin : -1;
}
