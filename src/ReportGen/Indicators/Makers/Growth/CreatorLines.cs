using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Growth;

/// <summary>
/// Each creator's interactions of four weeks up to and with a week, as an index: 100 at the first week of the line. Four weeks, because one
/// week's sum jumps with every upload, and the median of such jumps against a single base week lies far below what creators see.
/// </summary>
internal sealed class CreatorLines
{
    private const int MostLines = 220;
    private const int Window = 4;
    private const double LeastBase = 20;
    private readonly WeekTotals _weeks;
    private readonly double[]?[] _sums;
    private readonly int _base;

    /// <param name="weeks">The quarter's weeks.</param>
    /// <param name="before">The weeks of the quarter before, which end where these begin; null leaves the first three weeks without value.</param>
    public CreatorLines(WeekTotals weeks, WeekTotals? before)
    {
        _weeks = weeks;
        double[][] earlier = before is null ? [] : [.. before.Creators.TakeLast(Window - 1)];
        double[][] all = [.. earlier, .. weeks.Creators];
        _sums = [.. Enumerable.Range(earlier.Length, weeks.Creators.Length).Select(w => w < Window - 1 ? null : Sum(all, w))];
        _base = Array.FindIndex(_sums, s => s is not null);
    }

    /// <summary>At most 220 creators' lines, evenly taken from those with at least 20 interactions in the first four weeks, and the median line.</summary>
    public ImmutableArray<NumberSeries> Series()
    {
        var eligible = Eligible().ToArray();
        var count = Math.Min(MostLines, eligible.Length);
        var lines = Enumerable.Range(0, count).Select(k =>
            new NumberSeries(string.Create(CultureInfo.InvariantCulture, $"creator_line_{k + 1:D3}"), Index(eligible[(int)((long)k * eligible.Length / count)])));
        return [.. lines, new NumberSeries("creator_index_median_line", [.. Enumerable.Range(0, _sums.Length).Select(Median)])];
    }

    /// <summary>The median index by week; NaN where no creator has a base.</summary>
    public ImmutableArray<WeekValue> Medians() => [.. Enumerable.Range(1, _weeks.Quarter.Window.Weeks).Select(w =>
        new WeekValue(w, _weeks.Quarter.Window.WeekStart(w), Median(w - _weeks.FirstWeek)))];

    private static double[] Sum(double[][] weeks, int last) =>
        [.. Enumerable.Range(0, weeks[last].Length).Select(i => Enumerable.Range(last - Window + 1, Window).Sum(w => weeks[w][i]))];

    private IEnumerable<int> Eligible() => _base < 0 ? [] : Enumerable.Range(0, _sums[_base]!.Length).Where(i => _sums[_base]![i] >= LeastBase);

    private ImmutableArray<double> Index(int creator) => [.. _sums.Select(s => s is null ? double.NaN : 100 * s[creator] / _sums[_base]![creator])];

    private double Median(int week) => _sums[week] is { } sums ? WeightedMedian.Of(Eligible().Select(i => 100 * sums[i] / _sums[_base]![i])) : double.NaN;
}
