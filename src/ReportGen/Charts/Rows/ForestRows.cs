using System.Collections.Immutable;
using ReportGen.Charts.Axes;
using ReportGen.Indicators;

namespace ReportGen.Charts.Rows;

/// <summary>A row of a forest plot: an estimate, or the reason why there is none.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Estimate">Its value; null where it is not available.</param>
/// <param name="Reason">Words for why it is not; empty where it is.</param>
internal sealed record ForestRow(string Label, Estimate? Estimate, string Reason)
{
    /// <summary>The estimate that the paper quotes.</summary>
    public bool Main { get; init; }

    public Interval? Interval => Estimate?.Interval is { } i && Drawable.IsDrawable(i.Lower) && Drawable.IsDrawable(i.Upper) ? i : null;

    /// <summary>Number of creators, or what else it rests on.</summary>
    public long? Count => Estimate?.N is { } n ? n.Creators ?? n.Pairs ?? n.Videos : null;

    /// <summary>What the axis has to hold.</summary>
    public IEnumerable<double> Values => Estimate is not { } e ? [] : Interval is { } i ? [e.Value, i.Lower, i.Upper] : [e.Value];

    /// <summary>The row of a measure; null where the indicator has no such measure.</summary>
    public static ForestRow? Of(Scene scene, string label, Measure? measure)
    {
        if (measure is null)
            return null;
        return measure.Current is { } current && Drawable.IsDrawable(current.Value)
            ? new ForestRow(label, current, "")
            : new ForestRow(label, null, scene.Language.Label("cause", measure.Reason ?? "no_data"));
    }
}

/// <summary>Rows under a heading; an empty heading takes no room.</summary>
internal sealed record ForestGroup(string Heading, ImmutableArray<ForestRow> Rows);

/// <summary>How a forest plot is set.</summary>
/// <param name="CountHead">Head of the column of counts.</param>
/// <param name="ValueHead">Head of the column of estimates.</param>
/// <param name="Format">How values are written.</param>
internal sealed record ForestLook(string CountHead, string ValueHead, ValueFormat Format)
{
    /// <summary>Where the line of no difference stands; null for none.</summary>
    public double? Reference { get; init; }

    /// <summary>Whether values are contrasts, written with their sign.</summary>
    public bool Signed { get; init; }

    /// <summary>Words under the line of no difference.</summary>
    public string ReferenceWords { get; init; } = "";

    /// <summary>Words under the right end of the axis: what lies there.</summary>
    public string AxisWords { get; init; } = "";
}
