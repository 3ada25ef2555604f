using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Stored;

namespace ReportGen;

/// <summary>A quarter before it is measured: loaded, or known from results that were kept.</summary>
/// <param name="Report">What was found, with where rejected rows are.</param>
internal sealed record OpenedQuarter(LoadReport Report) : IDisposable
{
    /// <summary>The loaded data; null where they cannot be used, or results are known.</summary>
    public LoadedData? Data { get; init; }

    /// <summary>Results kept of the same inputs; null where there are none.</summary>
    public StoredQuarter? Known { get; init; }

    /// <summary>Where results are to be kept; null where they are not.</summary>
    public KeptResults? Place { get; init; }

    /// <summary>Facts of the quarter; null where the data cannot be used.</summary>
    public QuarterFacts? Current => Known?.Current ?? Data?.Current;

    /// <summary>All faults of the data.</summary>
    public ImmutableArray<Fault> Faults => Report.Faults;

    /// <inheritdoc/>
    public void Dispose() => Data?.Dispose();
}

/// <summary>What measuring gave.</summary>
/// <param name="Quarter">The quarter with its results; null where they cannot be had.</param>
/// <param name="Results">The results with earlier quarters.</param>
/// <param name="Faults">What was found on the way.</param>
internal sealed record MeasuredQuarter(StoredQuarter? Quarter, IndicatorSet? Results, ImmutableArray<Fault> Faults);
