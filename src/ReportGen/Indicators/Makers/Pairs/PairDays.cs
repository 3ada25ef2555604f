using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>A day of a user with a creator.</summary>
internal readonly record struct PairDay(int User, int Creator, int Day);

/// <summary>
/// Makes one row of the days of a pair, which follow each other in order: Monday week of its first day in the quarter, whether 28 days are left after it, whether
/// another day follows within them, whether it was seen before the quarter, and in how many of the first Monday weeks it stands.
/// </summary>
/// <param name="window">The quarter.</param>
/// <param name="weeks">Number of Monday weeks that are counted, from week 1.</param>
internal sealed class PairDays(QuarterWindow window, int weeks)
{
    /// <summary>Columns of a row.</summary>
    public const int Week = 0, Settled = 1, Returned = 2, Earlier = 3, ActiveWeeks = 4;

    /// <summary>Days within which a pair is looked for again.</summary>
    public const int Window = 28;

    private const int None = int.MinValue;

    private readonly PairRows _rows = new(7);
    private PairDay _last = new(-1, -1, None);
    private int _first = None; // day of the quarter
    private int _week = -1; // the last week counted
    private int _earlier, _returned, _activeWeeks;

    /// <summary>Takes the next day, by user, creator, day.</summary>
    public void Add(PairDay day)
    {
        if (day.User != _last.User || day.Creator != _last.Creator)
            Close();
        _last = day;
        if (day.Day < window.First)
        {
            _earlier = 1;
            return;
        }

        if (_first == None)
            _first = day.Day;
        else if (day.Day - _first <= Window)
            _returned = 1;
        var week = (day.Day - window.Base) / 7;
        if (week < 1 || week > weeks || week == _week)
            return;
        _week = week;
        _activeWeeks++;
    }

    /// <summary>The rows of the pairs with a day in the quarter, when all days are in.</summary>
    public PairRows Rows()
    {
        Close();
        return _rows;
    }

    private void Close()
    {
        if (_first != None)
            _rows.Add([_last.User, _last.Creator, (_first - window.Base) / 7, _first <= window.Last - Window ? 1 : 0, _returned, _earlier, _activeWeeks]);
        (_first, _week, _earlier, _returned, _activeWeeks) = (None, -1, 0, 0, 0);
    }
}
