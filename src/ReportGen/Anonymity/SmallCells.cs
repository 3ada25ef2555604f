using System.Collections.Immutable;
using ReportGen.Indicators;

namespace ReportGen.Anonymity;

/// <summary>
/// Suppresses members of groups that rest on fewer than five creators. Where one alone would be suppressed the next smallest goes too, since
/// the one could be worked out from the whole (primary and secondary suppression, Hundepool et al., Statistical Disclosure Control, 2012, 4.4).
/// </summary>
internal static class SmallCells
{
    /// <summary>Fewest creators that a member may rest on.</summary>
    public const int Fewest = 5;

    /// <summary>Reason code of what is suppressed.</summary>
    public const string Reason = "small_cell";

    public static Indicator Suppress(Indicator indicator) => indicator with { Groups = [.. indicator.Groups.Select(Suppress)] };

    private static MeasureGroup Suppress(MeasureGroup group)
    {
        var small = group.Members.Where(m => Creators(m) is > 0 and < Fewest).ToList();
        if (small.Count == 0)
            return group;
        if (small.Count == 1 && group.Members.Where(m => Creators(m) >= Fewest).MinBy(Creators) is { } next)
            small.Add(next);
        return group with { Members = [.. group.Members.Select(m => small.Contains(m) ? Without(m) : m)] };
    }

    /// <summary>The fewest creators of this quarter and the one before; null where a member does not say.</summary>
    private static long? Creators(Measure measure)
    {
        long?[] counts = [Count(measure.Current, measure.Unit), Count(measure.Previous, measure.Unit)];
        return counts.Where(c => c > 0).Min();
    }

    /// <summary>A plain count without a base is taken for its own.</summary>
    private static long? Count(Estimate? estimate, string unit) => estimate?.N?.Creators
        ?? (estimate is { N: null, Value: var value } && unit == "count" && double.IsFinite(value) ? (long)value : null);

    private static Measure Without(Measure measure) => new(measure.Key, measure.Unit) { Status = MeasureStatus.NotAvailable, Reason = Reason };
}
