using ReportGen.Indicators.Makers.Growth;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>The pool of content of the sample by week: creators publishing, videos published, videos played.</summary>
internal sealed class ContentPoolMaker : IIndicatorMaker
{
    public string Id => "content_pool";

    public IndicatorDraft Make(MeasureContext context)
    {
        var pool = new PoolSeries(context);
        var headline = context.Compare(new Label(Shell.Headline, "count", ChangeKind.Relative), q =>
            new Quantity(context.Bootstrap.Sum(q.PublishedByWeek.Total(0)) * (1.0 / q.Window.Weeks), Support.Of(q.PublishedByWeek.Total(0)), Videos(q)));
        return new IndicatorDraft(Shell.Of(Id, context, "of_the_sample") with
        {
            Weeks = pool.Series("videos_published", PoolSeries.Published),
            WeekSeries =
            [
                pool.Series("creators_publishing", PoolSeries.Publishing), pool.Series("videos_published", PoolSeries.Published), pool.Series("videos_played", PoolSeries.Played),
            ],
        }, headline)
        {
            Parts = [pool.Slope("trend_creators", PoolSeries.Publishing), pool.Slope("trend_published", PoolSeries.Published), pool.Slope("trend_played", PoolSeries.Played)],
        };
    }

    private static SampleSize Videos(QuarterData quarter) => new(Videos: (long)quarter.PublishedByWeek.Total(0).Sum());

    private sealed class PoolSeries(MeasureContext context)
    {
        public static double[] Publishing(QuarterData quarter, int week) => Columns.Present(quarter.PublishedByWeek[0, week - 1]);

        public static double[] Published(QuarterData quarter, int week) => quarter.PublishedByWeek[0, week - 1];

        public static double[] Played(QuarterData quarter, int week) => quarter.ActivityByWeek[4, week];

        public WeekSeries Series(string key, Func<QuarterData, int, double[]> column) => context.Series(key, (q, w) => context.Calculator.Sum(column(q, w)));

        public Draft Slope(string key, Func<QuarterData, int, double[]> column) => context.Compare(new Label(key, "slope_per_week", ChangeKind.Difference), q =>
        {
            var weeks = Enumerable.Range(1, q.Window.Weeks).Select(w => column(q, w)).ToArray();
            return new Quantity(Sampled.Of(context.Bootstrap.Sums(weeks), WeekTrend.LogSlope), Support.Of(Columns.Add(weeks)));
        });
    }
}
