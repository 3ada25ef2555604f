using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>Each creator's interactions by week as an index, 100 at the first week.</summary>
internal static class CreatorLines
{
    private const int MostLines = 220;
    private const double LeastBase = 20;

    /// <summary>At most 220 creators' lines, evenly taken from those with at least 20 interactions in the first week, and the median line.</summary>
    public static ImmutableArray<NumberSeries> Of(WeekTotals weeks)
    {
        var eligible = Enumerable.Range(0, weeks.Creators[0].Length).Where(i => weeks.Creators[0][i] >= LeastBase).ToArray();
        var count = Math.Min(MostLines, eligible.Length);
        var lines = Enumerable.Range(0, count).Select(k =>
            new NumberSeries(string.Create(CultureInfo.InvariantCulture, $"creator_line_{k + 1:D3}"), Index(weeks, eligible[(int)((long)k * eligible.Length / count)])));
        return [.. lines, new NumberSeries("creator_index_median_line", [.. Enumerable.Range(0, weeks.Creators.Length).Select(w => Median(weeks, w))])];
    }

    /// <summary>The median index by week; NaN where no creator has a base.</summary>
    public static WeekSeries MedianSeries(WeekTotals now, WeekTotals? before) =>
        new("creator_index_median", Values(now), before is null ? [] : Values(before));

    private static ImmutableArray<WeekValue> Values(WeekTotals weeks) => [.. Enumerable.Range(1, weeks.Quarter.Window.Weeks).Select(w =>
        new WeekValue(w, weeks.Quarter.Window.WeekStart(w), Median(weeks, w - weeks.FirstWeek)))];

    private static ImmutableArray<double> Index(WeekTotals weeks, int creator) => [.. weeks.Creators.Select(w => 100 * w[creator] / weeks.Creators[0][creator])];

    private static double Median(WeekTotals weeks, int week) => WeightedMedian.Of(Enumerable.Range(0, weeks.Creators[0].Length)
        .Where(i => weeks.Creators[0][i] >= LeastBase).Select(i => 100 * weeks.Creators[week][i] / weeks.Creators[0][i]));
}
