using System.Collections.Immutable;
using ReportGen.Data.Columns;
using ReportGen.Data.Formats;

namespace ReportGen.Data.Facts;

/// <summary>What <c>quarter.yaml</c> says of a folder, before the data are read.</summary>
/// <param name="Quarter">Which quarter.</param>
/// <param name="Facts">Facts; the calendar's last day of data is the quarter's end until the data are read.</param>
/// <param name="DataUntil">Last day of data, where stated.</param>
internal sealed record FolderFacts(QuarterId Quarter, QuarterFacts Facts, int? DataUntil)
{
    /// <summary>What is said of the files, by table.</summary>
    public ImmutableDictionary<string, FormSettings> Files { get; init; } = ImmutableDictionary<string, FormSettings>.Empty;

    /// <summary>Whether messages may show ids of users.</summary>
    public bool ShowsUsers { get; init; }

    /// <summary>Whether tables may hold rows of many more videos than the table of videos.</summary>
    public bool ExpectsUnknownVideos { get; init; }

    /// <summary>Whether the table of videos may hold many more creators than the table of creators.</summary>
    public bool ExpectsUnknownCreators { get; init; }

    /// <summary>Whether tables may leave out most weeks of the quarter.</summary>
    public bool ExpectsGaps { get; init; }

    /// <summary>What the counters of daily.csv count.</summary>
    public DailyCounters Counters { get; init; }

    /// <summary>The tools that creators could use, where they are listed.</summary>
    public ImmutableArray<string> Tools { get; init; } = [];

    /// <summary>What is said of columns and their values.</summary>
    public ColumnSettings Columns { get; init; } = ColumnSettings.None;
}
