using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>Did engagement outrun plays? g = ln(R of this quarter / R of the one before), R = (interactions + 0.5) / plays, by creator.</summary>
internal sealed class GrowthGapMaker : IIndicatorMaker
{
    private const double LeastPlays = 1000;
    private const int MostValues = 2000;
    private const double BinWidth = 0.05;

    public string Id => "growth_gap";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (context.Previous is null)
            return Shell.Missing(Id, "fraction", "no_previous_quarter", context);
        var gaps = Gaps(context.Current.Activity, context.Previous.Activity);
        var included = gaps.Count(g => !double.IsNaN(g));
        var known = Columns.Where(gaps.Length, i => context.Current.Activity[0][i] + context.Previous.Activity[0][i] > 0).Sum();
        var ratio = context.Bootstrap.Median(gaps).Map(m => Math.Exp(m) - 1);
        var support = Support.Of(Columns.Where(gaps.Length, i => !double.IsNaN(gaps[i])));
        return new IndicatorDraft(Shell.Of(Id, context) with { Series = Distribution(gaps) }, Share(Shell.Headline, gaps, _ => true))
        {
            Parts =
            [
                context.Calculator.Contrast(new Label("median_ratio", "fraction", ChangeKind.Relative), new Quantity(ratio, support, new SampleSize(Creators: included))),
                Shell.Plain("excluded", "count", known - included), Shell.Plain("included", "count", included),
            ],
            Groups = [context.ByTier((key, of) => Share(key, gaps, of(context.Current))), context.ByCategory((key, of) => Share(key, gaps, of(context.Current)))],
        };
    }

    private static double[] Gaps(KeyedTable now, KeyedTable before)
    {
        var (i1, i0) = (Shell.Interactions(now), Shell.Interactions(before));
        return Columns.Of(i1.Length, i => now[0][i] >= LeastPlays && before[0][i] >= LeastPlays
            ? Math.Log((i1[i] + 0.5) / now[0][i]) - Math.Log((i0[i] + 0.5) / before[0][i]) : double.NaN);
    }

    private static Draft Share(string key, double[] gaps, Func<int, bool> member)
    {
        var kept = gaps.Where((g, i) => !double.IsNaN(g) && member(i)).ToArray();
        if (kept.Length == 0)
            return new Measure(key, "fraction") { Status = MeasureStatus.NotDefined, Reason = "few_plays" };
        var rising = kept.Count(g => g > 0);
        var interval = Wilson.Interval(rising, kept.Length)!;
        var share = (double)rising / kept.Length;
        var change = new Change(ChangeKind.Points, share - 0.5, FromHalf(interval), Wilson.PAgainstHalf(rising, kept.Length), false);
        var small = kept.Length < Support.LeastCreators;
        var measure = new Measure(key, "fraction")
        {
            Status = small ? MeasureStatus.SmallSample : MeasureStatus.Ok, Reason = small ? "few_creators" : null,
            Current = new Estimate(share, interval, new SampleSize(Creators: kept.Length)), Change = change,
        };
        return new Draft(measure) { IsContrast = true, AtLevel = level => FromHalf(Wilson.Interval(rising, kept.Length, level)!) };
    }

    private static Interval FromHalf(Interval share) => new(share.Lower - 0.5, share.Upper - 0.5);

    private static ImmutableArray<NumberSeries> Distribution(double[] gaps)
    {
        var sorted = gaps.Where(g => !double.IsNaN(g)).Order().ToArray();
        if (sorted.Length == 0)
            return [new("gap_bins", []), new("gap_counts", []), new("gap_values", [])];
        var first = (int)Math.Floor(Percentiles.Quantile(sorted, 0.005) / BinWidth);
        var last = (int)Math.Floor(Percentiles.Quantile(sorted, 0.995) / BinWidth);
        var counts = new double[last - first + 1];
        foreach (var gap in sorted) // the half per cent beyond each end counts in the outermost bin
            counts[Math.Clamp((int)Math.Floor(gap / BinWidth), first, last) - first]++;
        var thinned = sorted.Length <= MostValues ? sorted : [.. Enumerable.Range(0, MostValues).Select(k => sorted[(int)((long)k * (sorted.Length - 1) / (MostValues - 1))])];
        return
        [
            new("gap_bins", [.. counts.Select((_, k) => Math.Round((first + k) * BinWidth, 10))]), new("gap_counts", [.. counts]), new("gap_values", [.. thinned]),
        ];
    }
}
