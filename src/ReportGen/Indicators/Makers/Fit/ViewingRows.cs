using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Fit;

/// <summary>Adds up viewings of a user with a creator, whose days follow each other, by Monday week: all, and those of days on which the user counts as engaged.</summary>
/// <param name="window">The quarter.</param>
/// <param name="engaged">Days on which users commented or shared.</param>
internal sealed class ViewingRows(QuarterWindow window, EngagedDays engaged)
{
    private readonly PairRows _rows = new(5);
    private PairDay _open = new(-1, -1, -1); // its day is the week
    private int _viewings, _engaged;

    /// <summary>Takes the viewings of the next day, by user, creator, day.</summary>
    public void Add(PairDay day, int viewings)
    {
        var week = day with { Day = (day.Day - window.Base) / 7 };
        if (week != _open)
            Close();
        _open = week;
        _viewings += viewings;
        _engaged += engaged.Before(day.User, day.Day) ? viewings : 0;
    }

    /// <summary>The rows, when all days are in.</summary>
    public PairRows Rows()
    {
        Close();
        return _rows;
    }

    private void Close()
    {
        if (_viewings > 0)
            _rows.Add([_open.User, _open.Creator, _open.Day, _viewings, _engaged]);
        (_viewings, _engaged) = (0, 0);
    }
}
