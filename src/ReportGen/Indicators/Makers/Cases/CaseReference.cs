using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Cases;

/// <summary>What other creators did over the days of a case: the median of its tier by week, and where its change of rate stands among all.</summary>
internal sealed class CaseReference(MeasureContext context, CaseRequest request, int creator)
{
    private const double LeastPlays = 1000;

    /// <summary>Share of the other creators (with at least 1,000 plays on both sides) whose ln rate after / rate before is smaller; NaN without any.</summary>
    public double Percentile(ImmutableArray<CaseVideo> before, ImmutableArray<CaseVideo> after)
    {
        var changes = Changes();
        var (plays1, plays0) = (after.Sum(v => v.Plays), before.Sum(v => v.Plays));
        if (changes.Length == 0 || plays1 <= 0 || plays0 <= 0)
            return double.NaN;
        var own = LogRate(after.Sum(v => v.Interactions), plays1) - LogRate(before.Sum(v => v.Interactions), plays0);
        return (double)changes.Count(c => c < own) / changes.Length;
    }

    /// <summary>Median by week of publication, over creators of the same tier, of their mean per video.</summary>
    public ImmutableArray<WeekValue> Weeks(QuarterData quarter, string kind)
    {
        var tier = context.Creators.TierOf(quarter.Quarter, creator);
        var peers = Enumerable.Range(0, context.Count).Where(i => i != creator && context.Creators.TierOf(quarter.Quarter, i) == tier).ToArray();
        var tables = new WeekTables(quarter.FixedAgeByWeek, quarter.PublishedByWeek);
        return [.. Enumerable.Range(1, quarter.Window.Weeks).Select(w => new WeekValue(w, quarter.Window.WeekStart(w), WeightedMedian.Of(tables.PerVideo(w - 1, peers, kind))))];
    }

    private double[] Changes()
    {
        var window = context.Current.Window;
        var from = QuarterCalendar.DayNumber(request.Split) <= window.First && context.Previous is { } previous ? previous.Window.First : window.First;
        var parameters = context.Current.Days(from, window.Last, 1);
        parameters["split"] = QuarterCalendar.DayNumber(request.Split);
        return [.. context.Current.Rows(new SqlCall("case_changes", 5, parameters)).Where(r => r[0] != creator && r[1] >= LeastPlays && r[3] >= LeastPlays)
            .Select(r => LogRate(r[4], r[3]) - LogRate(r[2], r[1]))];
    }

    private static double LogRate(double interactions, double plays) => Math.Log((interactions + 0.5) / plays);

    /// <summary>What is read of a quarter for every creator.</summary>
    private sealed record WeekTables(KeyedTable FixedAge, KeyedTable Published)
    {
        /// <summary>The means per video of creators with videos published in a week, those that are numbers.</summary>
        public IEnumerable<double> PerVideo(int week, int[] creators, string kind)
        {
            var (videos, plays, likes, comments, shares) = (Published[1, week], FixedAge[0, week], FixedAge[1, week], FixedAge[2, week], FixedAge[3, week]);
            double Of(int i) => kind switch
            {
                "plays" => plays[i] / videos[i], "likes" => likes[i] / videos[i], "comments" => comments[i] / videos[i], "shares" => shares[i] / videos[i],
                _ => plays[i] > 0 ? (likes[i] + comments[i] + shares[i]) / plays[i] : double.NaN,
            };
            return creators.Where(i => videos[i] > 0).Select(Of).Where(value => !double.IsNaN(value));
        }
    }
}
