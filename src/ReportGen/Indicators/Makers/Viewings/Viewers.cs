using System.Collections;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Viewings;

/// <summary>Viewers of creators in the first Monday weeks of a quarter, and those with an interaction. A viewer is a pair of user and creator; its rows follow each other.</summary>
internal sealed class Viewers
{
    /// <summary>Viewers with an interaction; viewers of a week with one in it; viewings with one, to be shown with <see cref="InViewings"/>.</summary>
    public static readonly PairShare Participating = new(1, 0), WithinWeek = new(3, 2), OfViewings = new(5, 4);

    private readonly MeasureContext _context;
    private readonly ViewingCells _cells;
    private readonly int _weeks;
    private readonly BitArray _first; // the row is its viewer's first inside the weeks
    private readonly BitArray _acted; // … and the viewer has an interaction inside the weeks

    /// <param name="context">What to measure from.</param>
    /// <param name="cells">The viewings.</param>
    /// <param name="weeks">Number of Monday weeks, from week 1.</param>
    public Viewers(MeasureContext context, ViewingCells cells, int weeks)
    {
        (_context, _cells, _weeks) = (context, cells, weeks);
        (_first, _acted) = (new BitArray(cells.Rows.Count), new BitArray(cells.Rows.Count));
        Mark();
    }

    /// <summary>The rows.</summary>
    public PairRows Rows => _cells.Rows;

    /// <summary>The shares, with participation by category.</summary>
    public PairTable Table(PairBootstrap bootstrap) => new(_context, _cells.Quarter, bootstrap,
        new WeeklyRows(new PairColumns(Rows, 6, Values) { Wholes = [Participating.Whole, WithinWeek.Whole, OfViewings.Whole] }, _cells.Week), Participating);

    /// <summary>A share whose whole are viewings, not pairs.</summary>
    public static Quantity InViewings(Quantity share) => share with { N = share.N! with { Pairs = null, Viewings = share.N.Pairs } };

    /// <summary>Mean over creators of the share of their viewers; over creators.</summary>
    public Quantity CreatorMean()
    {
        var viewers = Rows.ByCreator(_context.Count, i => _first[i] ? 1 : 0);
        var acted = Rows.ByCreator(_context.Count, i => _acted[i] ? 1 : 0);
        return _context.Calculator.Mean(Columns.Ratio(acted, viewers), Columns.Present(viewers), new SampleSize(Pairs: (long)viewers.Sum()));
    }

    /// <summary>Share of users with an interaction with anyone.</summary>
    public double Users
    {
        get
        {
            long users = 0, acting = 0;
            for (var i = 0; i < Rows.Count;)
            {
                var (user, seen, acted) = (Rows.Users[i], false, false);
                for (; i < Rows.Count && Rows.Users[i] == user; i++)
                    (seen, acted) = (seen || _first[i], acted || _acted[i]);
                users += seen ? 1 : 0;
                acting += acted ? 1 : 0;
            }

            return users == 0 ? double.NaN : (double)acting / users;
        }
    }

    private bool Inside(int row) => _cells.Week(row) is >= 1 and var week && week <= _weeks;

    private void Values(int row, Span<double> values)
    {
        var (acted, inside) = (_cells.Acted(row), Inside(row));
        (values[0], values[1]) = (_first[row] ? 1 : 0, _acted[row] ? 1 : 0);
        (values[2], values[3]) = (1, acted > 0 ? 1 : 0);
        (values[4], values[5]) = inside ? (_cells.Viewings(row), acted) : (0, 0);
    }

    private void Mark()
    {
        var first = -1;
        for (var i = 0; i < Rows.Count; i++)
        {
            if (first >= 0 && (Rows.Users[i] != Rows.Users[first] || Rows.Creators[i] != Rows.Creators[first]))
                first = -1;
            if (!Inside(i))
                continue;
            if (first < 0)
                _first[first = i] = true;
            if (_cells.Acted(i) > 0)
                _acted[first] = true;
        }
    }
}
