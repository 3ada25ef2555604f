using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>Shares of rows by tier and category of the creator, in points against the quarter before.</summary>
internal static class GroupShares
{
    /// <summary>The groups tier and category.</summary>
    /// <param name="context">What to measure from.</param>
    /// <param name="of">Makes the shares of a quarter by bin of its creator; null where the quarter has no data.</param>
    public static GroupDraft[] Of(MeasureContext context, Func<QuarterData, Func<int, int>, int, BinnedShare?> of)
    {
        var categories = Enumerable.Range(0, context.Names.Categories.Length).OrderBy(c => context.Names.Categories[c], StringComparer.Ordinal);
        return
        [
            Group(context, "tier", new Lines(CreatorIndex.TierOrder, t => CreatorIndex.TierCodes[t], q => i => context.Creators.TierOf(q.Quarter, i), CreatorIndex.TierCodes.Length), of),
            Group(context, "category", new Lines([.. categories], c => context.Names.Categories[c], q => i => context.Creators.CategoryOf(q.Quarter, i), Math.Max(1, context.Names.Categories.Length)), of),
        ];
    }

    private static GroupDraft Group(MeasureContext context, string dimension, Lines lines, Func<QuarterData, Func<int, int>, int, BinnedShare?> of)
    {
        var now = of(context.Current, lines.Bin(context.Current), lines.Count);
        var before = context.Previous is { } previous ? of(previous, lines.Bin(previous), lines.Count) : null;
        return new GroupDraft(dimension, [.. lines.Order.Where(_ => now is not null)
            .Select(line => context.Calculator.Compare(new Label(lines.Key(line), "fraction", ChangeKind.Points), now![line], before?[line]))]);
    }

    /// <summary>Members of a dimension in print order, their keys, and the member of a creator in a quarter (below 0 for none).</summary>
    private sealed record Lines(int[] Order, Func<int, string> Key, Func<QuarterData, Func<int, int>> Bin, int Count);
}
