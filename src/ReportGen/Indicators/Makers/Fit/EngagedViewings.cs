using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Fit;

/// <summary>
/// Share of viewings by users who commented or shared in the 28 days before. The first 28 days are left out, since what came before them cannot
/// be seen; intervals over users and creators.
/// </summary>
internal sealed class EngagedViewings
{
    private const int Window = 28;
    private const int UserPurpose = 3;
    private readonly MeasureContext _context;
    private readonly QuarterData _quarter;
    private readonly Sampled[][] _weeks;
    private readonly double[][] _viewings; // [week][creator]

    private EngagedViewings(MeasureContext context, QuarterData quarter, Dictionary<long, int> users, IReadOnlyList<long[]> rows)
    {
        (_context, _quarter) = (context, quarter);
        _viewings = [.. Enumerable.Range(0, quarter.Window.Weeks + 2).Select(_ => new double[context.Count])];
        foreach (var row in rows)
            _viewings[row[2]][row[1]] += row[3];
        var cells = rows.Select(r => new Cell(users[r[0]], (int)r[1], (int)r[2], [r[3], r[4]])).ToList();
        var settings = new BootstrapSettings(context.Settings.Seed, UserPurpose, context.Settings.Threads);
        _weeks = new TwoWayBootstrap(context.Bootstrap, users.Count, settings, context.Bootstrap.Draws).Sums(cells, _viewings.Length, 2, context.Cancellation);
    }

    /// <summary>Reads quarters over one list of users, so that a user drawn twice counts twice in both.</summary>
    public static ImmutableArray<EngagedViewings> Read(MeasureContext context, IReadOnlyList<QuarterData> quarters)
    {
        var users = new Dictionary<long, int>();
        var rows = quarters.Select(q => Rows(context, q)).ToArray();
        foreach (var row in rows.SelectMany(r => r))
            users.TryAdd(row[0], users.Count);
        return [.. quarters.Select((q, k) => new EngagedViewings(context, q, users, rows[k]))];
    }

    /// <summary>Over the quarter from its 29th day.</summary>
    public Quantity Whole
    {
        get
        {
            var (seen, engaged) = (_weeks.Select(w => w[0]).Aggregate((a, b) => a + b), _weeks.Select(w => w[1]).Aggregate((a, b) => a + b));
            return Of(engaged / seen, Columns.Add(_viewings));
        }
    }

    /// <summary>By Monday week, from the first that begins on the 29th day or later.</summary>
    public ImmutableArray<WeekValue> Weeks()
    {
        var first = 1 + ((_quarter.Window.First + Window - _quarter.Window.WeekOne + 6) / 7);
        return _context.Weeks(_quarter, first, w => Of(_weeks[w][1] / _weeks[w][0], _viewings[w]));
    }

    private static long[][] Rows(MeasureContext context, QuarterData quarter)
    {
        var window = quarter.Window;
        return [.. quarter.Rows(new SqlCall("engaged_viewings", 5, quarter.Days(window.First + Window, window.Last, 7)))
            .Where(r => r[1] >= 0 && r[1] < context.Count && r[2] >= 0 && r[2] < window.Weeks + 2)];
    }

    private static Quantity Of(Sampled share, double[] viewings)
    {
        var support = Support.Of(viewings);
        return new Quantity(share, support, new SampleSize(Creators: support.Creators, Viewings: (long)viewings.Sum()));
    }
}
