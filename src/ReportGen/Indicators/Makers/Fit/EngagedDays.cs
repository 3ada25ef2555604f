namespace ReportGen.Indicators.Makers.Fit;

/// <summary>Days on which users commented or shared.</summary>
internal sealed class EngagedDays
{
    /// <summary>Days for which a user counts as engaged after such a day.</summary>
    public const int Window = 28;

    private readonly List<int> _days = [];
    private readonly Dictionary<int, int> _starts = []; // of a user's days in the list
    private int _last = -1;

    /// <summary>Takes the next day, by user and day.</summary>
    public void Add(int user, int day)
    {
        if (user != _last)
        {
            if (_last >= 0)
                _days.Add(int.MaxValue); // an end for the days of the user before
            _starts[_last = user] = _days.Count;
        }

        _days.Add(day);
    }

    /// <summary>Whether the user commented or shared in the 28 days before a day.</summary>
    public bool Before(int user, int day)
    {
        if (!_starts.TryGetValue(user, out var at))
            return false;
        for (; at < _days.Count && _days[at] < day; at++)
        {
            if (_days[at] >= day - Window)
                return true;
        }

        return false;
    }
}
