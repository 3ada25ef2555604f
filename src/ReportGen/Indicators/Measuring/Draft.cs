using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Measuring;

/// <summary>A measure whose p-value still waits for the correction in its family.</summary>
/// <param name="Measure">The measure; its change holds the raw p-value.</param>
/// <param name="ChangeDraws">Draws of the change; null where its interval does not come from draws.</param>
internal sealed record Draft(Measure Measure, Sampled? ChangeDraws = null)
{
    /// <summary>The change's interval at another level (0.95 …); null where it cannot be given.</summary>
    public Func<double, Interval?>? AtLevel { get; init; } = ChangeDraws is null ? null : level => Percentiles.Interval(ChangeDraws.Draws, level);

    /// <summary>Whether the value of this quarter is the change itself, or differs from it by a constant: then both intervals widen alike.</summary>
    public bool IsContrast { get; init; }

    /// <summary>A measure without draws: a plain count, or one that is not available.</summary>
    public static implicit operator Draft(Measure measure) => new(measure);

    /// <summary>A measure that is not available.</summary>
    public static Draft Missing(string key, string unit, string reason) => new Measure(key, unit) { Status = MeasureStatus.NotAvailable, Reason = reason };
}

/// <summary>An indicator whose measures still wait for their corrections.</summary>
/// <param name="Shell">The indicator without headline, parts and groups.</param>
/// <param name="Headline">Its headline.</param>
internal sealed record IndicatorDraft(Indicator Shell, Draft Headline)
{
    /// <summary>Its parts: one family.</summary>
    public IReadOnlyList<Draft> Parts { get; init; } = [];

    /// <summary>Its groups: a family each.</summary>
    public IReadOnlyList<GroupDraft> Groups { get; init; } = [];
}

/// <summary>A group whose members are one family.</summary>
internal sealed record GroupDraft(string Dimension, IReadOnlyList<Draft> Members);
