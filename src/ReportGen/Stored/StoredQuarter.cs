using ReportGen.Data;
using ReportGen.Indicators;

namespace ReportGen.Stored;

/// <summary>All that papers need of a quarter once it is loaded and measured.</summary>
/// <param name="Current">Facts of the quarter.</param>
/// <param name="Previous">Facts of the quarter before; null where there is none.</param>
/// <param name="Report">What loading found.</param>
/// <param name="Results">What was measured, before earlier quarters are attached.</param>
internal sealed record StoredQuarter(QuarterFacts Current, QuarterFacts? Previous, LoadReport Report, IndicatorSet Results)
{
    /// <summary>Hash of the file of rejected rows that is kept with the results; empty where none is.</summary>
    public string RejectsHash { get; init; } = "";

    /// <summary>Rows that could not be used.</summary>
    public long Rejected => Report.Files.Sum(file => file.Rejected);
}
