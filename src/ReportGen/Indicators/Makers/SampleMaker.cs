using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers;

/// <summary>Who and what is in the quarter.</summary>
internal sealed class SampleMaker : IIndicatorMaker
{
    private static readonly string[] MoveKeys = ["joined", "left", "stayed"];

    public string Id => "sample";

    public IndicatorDraft Make(MeasureContext context)
    {
        var now = Totals.Of(context.Current);
        var before = context.Previous is null ? null : Totals.Of(context.Previous);
        return new IndicatorDraft(Shell.Of(Id, context), Shell.Count(Shell.Headline, now.Creators, before?.Creators))
        {
            Parts =
            [
                .. now.Counts.Select((c, i) => Shell.Count(c.Key, c.Value, before?.Counts[i].Value)),
                .. Moves(context),
            ],
            Groups =
            [
                context.ByTier((key, of) => Members(context, key, of)),
                context.ByCategory((key, of) => Members(context, key, of)),
            ],
        };
    }

    private static Draft Members(MeasureContext context, string key, Func<QuarterData, Func<int, bool>> of)
    {
        double Number(QuarterData q) => Columns.Keep(Columns.Present(q.Published[0]), of(q)).Sum();
        return Shell.Count(key, Number(context.Current), context.Previous is null ? null : Number(context.Previous));
    }

    private static Draft[] Moves(MeasureContext context)
    {
        if (context.Previous is null)
            return [.. MoveKeys.Select(k => Draft.Missing(k, "count", "no_previous_quarter"))];
        var now = Columns.Present(context.Current.Published[0]);
        var before = Columns.Present(context.Previous.Published[0]);
        var stayed = Columns.Where(now.Length, i => now[i] * before[i] > 0).Sum();
        return [Shell.Plain("joined", "count", now.Sum() - stayed), Shell.Plain("left", "count", before.Sum() - stayed), Shell.Plain("stayed", "count", stayed)];
    }

    private sealed record Totals(double Creators, KeyValuePair<string, double>[] Counts)
    {
        public static Totals Of(QuarterData quarter)
        {
            var activity = quarter.Activity;
            var published = quarter.Published;
            var creators = Columns.Present(published[0]).Sum();
            return new Totals(creators,
            [
                new("creators", creators), new("videos", published[0].Sum()), new("interactions", Shell.Interactions(activity).Sum()), new("plays", activity[0].Sum()),
                new("comments", quarter.Rows(new SqlCall("comments_counted", 1, quarter.WholeQuarter()))[0][0]),
                new("viewings", quarter.Rows(new SqlCall("session_totals", 2, quarter.WholeQuarter()))[0][0]), new("eligible_videos", published[1].Sum()),
            ]);
        }
    }
}
