using System.Collections.Immutable;
using ReportGen.Data;

namespace ReportGen.Indicators.History;

/// <summary>Where a line over the quarters may be drawn.</summary>
public static class HistoryLine
{
    /// <summary>
    /// The stretches of a line: points of quarters that follow one another and were measured by the same definition. Between stretches the line breaks: a quarter
    /// is missing, or the definition changed.
    /// </summary>
    /// <param name="points">In quarter order.</param>
    public static ImmutableArray<ImmutableArray<HistoryPoint>> Stretches(ImmutableArray<HistoryPoint> points)
    {
        var stretches = ImmutableArray.CreateBuilder<ImmutableArray<HistoryPoint>>();
        var begin = 0;
        for (var i = 1; i <= points.Length; i++)
        {
            if (i < points.Length && SameDefinition(points[i - 1], points[i]) && Adjacent(points[i - 1], points[i]))
                continue;
            stretches.Add(points[begin..i]);
            begin = i;
        }

        return points.IsEmpty ? [] : stretches.ToImmutable();
    }

    /// <summary>Whether two points were measured alike.</summary>
    public static bool SameDefinition(HistoryPoint a, HistoryPoint b) => string.Equals(a.Definition, b.Definition, StringComparison.Ordinal);

    /// <summary>Whether no quarter lies between two points.</summary>
    public static bool Adjacent(HistoryPoint earlier, HistoryPoint later) =>
        QuarterId.TryParse(earlier.Quarter, out var first) && QuarterId.TryParse(later.Quarter, out var second) && second.Previous == first;
}
