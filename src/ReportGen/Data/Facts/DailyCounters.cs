namespace ReportGen.Data.Facts;

/// <summary>What the counters of daily.csv count.</summary>
internal enum DailyCounters
{
    /// <summary>Not stated; taken as a day's own, unless the data say otherwise.</summary>
    Unstated,

    /// <summary>What the day added.</summary>
    Daily,

    /// <summary>Everything since publication.</summary>
    Cumulative,
}
