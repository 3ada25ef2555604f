using System.Collections.Immutable;

namespace ReportGen.Indicators;

/// <summary>How to measure.</summary>
/// <param name="Seed">Seed of the bootstrap.</param>
/// <param name="Version">Version of the program, for the provenance.</param>
public sealed record MeasureSettings(long Seed = 20250331, string Version = "0.1.0")
{
    /// <summary>Bootstrap draws for intervals.</summary>
    public int Draws { get; init; } = 2000;

    /// <summary>Bootstrap draws for p-values; the first <see cref="Draws"/> of them give the intervals.</summary>
    public int PDraws { get; init; } = 4000;

    /// <summary>Threads to use; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Ids of the indicators to measure; empty for all. Headlines are corrected among those that are measured.</summary>
    public ImmutableArray<string> Only { get; init; } = [];
}
