using ReportGen.Data;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>What a user did with a creator's videos in a week of viewings.</summary>
/// <param name="User">Place in the list of users of both quarters.</param>
/// <param name="Creator">Dense id.</param>
/// <param name="Week">Monday week counted from the base.</param>
/// <param name="Likes">Likes.</param>
/// <param name="Comments">Comments.</param>
/// <param name="Shares">Shares.</param>
/// <param name="Within1">Drive-by likes at 1 s.</param>
/// <param name="Within2">At 2 s.</param>
/// <param name="Within3">At 3 s.</param>
/// <param name="Within5">At 5 s.</param>
/// <param name="Unknown">Lone likes without watch time.</param>
internal readonly record struct SessionCell(int User, int Creator, int Week, int Likes, int Comments, int Shares, int Within1, int Within2, int Within3, int Within5, int Unknown)
{
    /// <summary>Likes, comments and shares.</summary>
    public int Interactions => Likes + Comments + Shares;
}

/// <summary>Interactions in viewings by user, creator and week, of both quarters over one list of users, so that a user drawn twice counts twice in both.</summary>
internal sealed class SessionCells
{
    /// <summary>Columns of the sums: likes, comments, shares, drive-by likes at 1, 2, 3, 5 s, lone likes without watch time.</summary>
    public const int ColumnCount = 8;

    private const int UserPurpose = 2;
    private readonly MeasureContext _context;
    private readonly Dictionary<int, List<SessionCell>> _cells = [];
    private readonly Dictionary<long, int> _users = [];

    private SessionCells(MeasureContext context) => _context = context;

    /// <summary>Number of users in the list.</summary>
    public int Users => _users.Count;

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

    /// <summary>Cells of a quarter.</summary>
    public List<SessionCell> Of(QuarterData quarter) => _cells[quarter.Quarter];

    /// <summary>Weighted sums [bin][column] of a quarter; the bin of a cell by function.</summary>
    public Sampled[][] Sums(QuarterData quarter, Func<SessionCell, int> bin, int bins)
    {
        var sums = new CellSums(bins * ColumnCount);
        foreach (var cell in Of(quarter))
        {
            var place = bin(cell) * ColumnCount;
            foreach (var value in (ReadOnlySpan<int>)[cell.Likes, cell.Comments, cell.Shares, cell.Within1, cell.Within2, cell.Within3, cell.Within5, cell.Unknown])
                sums.Add(cell.User, cell.Creator, place++, value);
        }

        var settings = new BootstrapSettings(_context.Settings.Seed, UserPurpose, _context.Settings.Threads);
        return new TwoWayBootstrap(_context.Bootstrap, _users.Count, settings, _context.Bootstrap.Draws).Sums(sums, bins, ColumnCount);
    }

    private void Add(QuarterData quarter)
    {
        var window = quarter.Window;
        var cells = _cells[quarter.Quarter] = [];
        quarter.Scan(new SqlCall("drive_by", 3 + ColumnCount, quarter.Days(window.First, window.Last, 7, window.Base)), row =>
        {
            if (row.Int(1) < 0 || row.Int(1) >= _context.Count || row.Int(2) < 0 || row.Int(2) >= window.Weeks + 2)
                return;
            if (!_users.TryGetValue(row.Int(0), out var user))
                _users[row.Int(0)] = user = _users.Count;
            cells.Add(Cell(user, row));
        });
    }

    private static SessionCell Cell(int user, IRow row)
    {
        int At(int column) => (int)row.Int(column);
        return new SessionCell(user, At(1), At(2), At(3), At(4), At(5), At(6), At(7), At(8), At(9), At(10));
    }
}
