using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>Interactions in viewings by user, creator and week, of both quarters over one list of users, so that a user drawn twice counts twice in both.</summary>
internal sealed class SessionCells
{
    /// <summary>Columns of a cell: likes, comments, shares, drive-by likes at 1, 2, 3, 5 s, lone likes without watch time.</summary>
    public const int ColumnCount = 8;

    private const int UserPurpose = 2;
    private readonly MeasureContext _context;
    private readonly Dictionary<int, List<long[]>> _rows = [];
    private readonly Dictionary<long, int> _users = [];

    private SessionCells(MeasureContext context) => _context = context;

    /// <summary>Reads the cells of the quarters that have sessions.</summary>
    public static SessionCells Read(MeasureContext context)
    {
        var cells = new SessionCells(context);
        foreach (var quarter in new[] { context.Current, context.Previous })
        {
            if (quarter?.Window.Has("sessions") == true)
                cells.Add(quarter);
        }

        return cells;
    }

    /// <summary>Rows of a quarter: user, creator, period, then the columns.</summary>
    public IReadOnlyList<long[]> Rows(QuarterData quarter) => _rows[quarter.Quarter];

    /// <summary>Weighted sums [bin][column] of a quarter; the bin of a row by function.</summary>
    public Sampled[][] Sums(QuarterData quarter, Func<long[], int> bin, int bins)
    {
        var cells = Rows(quarter).Select(r => new Cell(_users[r[0]], (int)r[1], bin(r), [.. r.Skip(3).Select(v => (double)v)])).ToList();
        var settings = new BootstrapSettings(_context.Settings.Seed, UserPurpose, _context.Settings.Threads);
        var bootstrap = new TwoWayBootstrap(_context.Bootstrap, _users.Count, settings, _context.Bootstrap.Draws);
        return bootstrap.Sums(cells, bins, ColumnCount, _context.Cancellation);
    }

    private void Add(QuarterData quarter)
    {
        var window = quarter.Window;
        var rows = quarter.Rows(new SqlCall("drive_by", 3 + ColumnCount, quarter.Days(window.First, window.Last, 7, window.Base)));
        _rows[quarter.Quarter] = [.. rows.Where(r => r[1] >= 0 && r[1] < _context.Count && r[2] >= 0 && r[2] < window.Weeks + 2)];
        foreach (var row in _rows[quarter.Quarter])
            _users.TryAdd(row[0], _users.Count);
    }
}
