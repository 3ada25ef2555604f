using System.Collections.Immutable;
using ReportGen.Diagnostics;

namespace ReportGen.Editions;

/// <summary>How one edition ended.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Papers">Its papers that are complete.</param>
/// <param name="Faults">What was found; it failed where one is an error.</param>
public sealed record EditionOutcome(Edition Edition, ImmutableArray<EditionPaper> Papers, ImmutableArray<Fault> Faults)
{
    /// <summary>Whether its papers were made.</summary>
    public bool Succeeded => !Faults.Any(f => f.Severity == Severity.Error);
}

/// <summary>A finished paper.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Name">What the user calls it.</param>
/// <param name="Pages">Number of pages.</param>
public sealed record EditionPaper(string Language, string Name, int Pages);

/// <summary>How a run of editions ended.</summary>
/// <param name="Faults">What concerns all editions; none was made where one is an error.</param>
/// <param name="Outcomes">One an edition, in order.</param>
public sealed record EditionResult(ImmutableArray<Fault> Faults, ImmutableArray<EditionOutcome> Outcomes)
{
    /// <summary>Whether every edition was made.</summary>
    public bool Succeeded => !Faults.Any(f => f.Severity == Severity.Error) && Outcomes.All(o => o.Succeeded);
}
