using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>
/// Sums over rows of users and creators with their draws: over users × creators where the users were drawn (sessions), else over creators. Users of
/// both quarters stand in one list, so that a user drawn twice counts twice in both.
/// </summary>
internal sealed class PairBootstrap
{
    private const int UserPurpose = 2;

    private readonly MeasureContext _context;
    private readonly bool _drawUsers;
    private int[] _dense = [];
    private int _users;

    /// <param name="context">What to measure from.</param>
    /// <param name="drawUsers">Whether users have weights too.</param>
    /// <param name="quarters">The rows of the quarters; null where there are none.</param>
    public PairBootstrap(MeasureContext context, bool drawUsers, params PairRows?[] quarters)
    {
        (_context, _drawUsers) = (context, drawUsers);
        foreach (var rows in quarters)
        {
            if (rows is not null && drawUsers)
                AddUsers(rows);
        }
    }

    /// <summary>Weighted sums [bin][column].</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="bins">The bin of a row, from 0; below 0 for none.</param>
    /// <param name="count">Number of bins.</param>
    /// <param name="columns">The value of a row by column, a whole number.</param>
    public Sampled[][] Sums(PairRows rows, Func<int, int> bins, int count, params Func<int, double>[] columns) =>
        _drawUsers ? TwoWay(rows, bins, count, columns) : OneWay(rows, bins, count, columns);

    private Sampled[][] TwoWay(PairRows rows, Func<int, int> bins, int count, Func<int, double>[] columns)
    {
        var cells = new PairSums(count * columns.Length);
        for (var i = 0; i < rows.Count; i++)
        {
            if (bins(i) is not (>= 0 and var bin))
                continue;
            for (var c = 0; c < columns.Length; c++)
                cells.Add(_dense[rows.Users[i]], rows.Creators[i], (bin * columns.Length) + c, (long)Math.Round(columns[c](i)));
        }

        var settings = new BootstrapSettings(_context.Settings.Seed, UserPurpose, _context.Settings.Threads);
        return new TwoWayBootstrap(_context.Bootstrap, _users, settings, _context.Bootstrap.Draws).Sums(cells, count, columns.Length);
    }

    private Sampled[][] OneWay(PairRows rows, Func<int, int> bins, int count, Func<int, double>[] columns)
    {
        var sums = new double[count * columns.Length][];
        for (var k = 0; k < sums.Length; k++)
            sums[k] = new double[_context.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            if (bins(i) is not (>= 0 and var bin))
                continue;
            for (var c = 0; c < columns.Length; c++)
                sums[(bin * columns.Length) + c][rows.Creators[i]] += columns[c](i);
        }

        var draws = _context.Bootstrap.Sums(sums);
        return [.. Enumerable.Range(0, count).Select(b => draws[(b * columns.Length)..((b + 1) * columns.Length)])];
    }

    private void AddUsers(PairRows rows)
    {
        var highest = rows.Count == 0 ? -1 : rows.Users[^1];
        if (highest >= _dense.Length)
        {
            var before = _dense.Length;
            Array.Resize(ref _dense, highest + 1);
            Array.Fill(_dense, -1, before, _dense.Length - before);
        }

        foreach (var user in rows.Users)
        {
            if (_dense[user] < 0)
                _dense[user] = _users++;
        }
    }
}
