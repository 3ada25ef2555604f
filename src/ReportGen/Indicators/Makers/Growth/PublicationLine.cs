using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Growth;

/// <summary>Interactions in the first 7 days by week of publication: the line that stands where old videos are missing. Weeks whose 7 days are not over have no value.</summary>
internal sealed class PublicationLine(MeasureContext context)
{
    private const int LastAge = 6;

    /// <summary>The line over both quarters.</summary>
    public WeekSeries Series() => new("interactions_by_publication", Weeks(context.Current), context.Previous is null ? [] : Weeks(context.Previous));

    /// <summary>Theil–Sen slope of its logarithm over the complete weeks.</summary>
    public Quantity Slope()
    {
        double[][] columns = [.. Enumerable.Range(1, context.Current.Window.Weeks).Select(w => Column(context.Current, w))];
        var complete = Enumerable.Range(1, columns.Length).Select(w => Complete(context.Current, w)).ToArray();
        var slope = Sampled.Of(context.Bootstrap.Sums(columns), v => WeekTrend.LogSlope([.. v.Select((x, k) => complete[k] ? x : double.NaN)]));
        var all = Columns.Add(columns);
        return new Quantity(slope, Support.Of(all), new SampleSize(Creators: all.Count(v => v > 0)));
    }

    private ImmutableArray<WeekValue> Weeks(QuarterData quarter) => [.. context.Weeks(quarter, 1, w => context.Calculator.Sum(Column(quarter, w)))
        .Select(v => Complete(quarter, v.Week) ? v : v with { Value = double.NaN, Interval = null })];

    private static double[] Column(QuarterData quarter, int week) => Shell.Interactions(quarter.FixedAgeByWeek, week - 1);

    private static bool Complete(QuarterData quarter, int week) => quarter.Window.Base + (7 * week) + 6 + LastAge <= quarter.Window.Until;
}
