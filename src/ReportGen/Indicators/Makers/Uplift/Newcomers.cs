using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>
/// Mid-tier creators who were at home with no tool in the quarter before: those who took up two or more, those still with none, and those who never
/// used any. Their rates in both quarters give (c) and (d).
/// </summary>
internal sealed class Newcomers
{
    private const double LeastVideosBefore = 3;

    public Newcomers(MeasureContext context, ToolUse now, ToolUse before)
    {
        (Now, Before) = (now.FirstHour, before.FirstHour);
        VideosBefore = before.Videos;
        Both = Columns.Where(context.Count, i => now.Eligible(i) && before.Videos[i] >= LeastVideosBefore && Now.Has(i) && Before.Has(i));
        Without = Columns.Where(context.Count, i => Both[i] > 0 && before.Home.Number[i] == 0);
        Arms = Arms.Of(context.Count, i => Without[i] > 0 && now.Home.Number[i] >= 2, i => Without[i] > 0 && now.Home.Number[i] == 0);
        Never = Arms.Of(context.Count, i => Arms.Treated[i], i => Without[i] > 0 && before.AnyTool[i] == 0 && now.AnyTool[i] == 0);
    }

    /// <summary>First-hour figures of the quarter.</summary>
    public Response Now { get; }

    /// <summary>First-hour figures of the quarter before.</summary>
    public Response Before { get; }

    /// <summary>Videos published in the quarter before.</summary>
    public double[] VideosBefore { get; }

    /// <summary>1 for mid-tier creators with enough videos and a rate in both quarters.</summary>
    public double[] Both { get; }

    /// <summary>1 for those of them at home with no tool before.</summary>
    public double[] Without { get; }

    /// <summary>Newly at home with two or more against still with none.</summary>
    public Arms Arms { get; }

    /// <summary>The same treated against creators with no tool on any video in both quarters.</summary>
    public Arms Never { get; }

    /// <summary>(d) (A₁ / A₀) / (C₁ / C₀) − 1 of mean creator rates; no logarithms, since rates can be 0.</summary>
    public Quantity Difference(Calculator calculator)
    {
        var (treated, control) = (Never.Treated, Never.Control);
        var sums = calculator.Bootstrap.Sums(Keep(treated, Now.Rates), Keep(treated, Before.Rates), Keep(control, Now.Rates), Keep(control, Before.Rates));
        var support = Support.Of(Columns.Where(treated.Length, i => treated[i])).Weaker(Support.Of(Columns.Where(control.Length, i => control[i])));
        return new Quantity((sums[0] / sums[1] / (sums[2] / sums[3])) - 1, support, Size());
    }

    /// <summary>The same of the ratios of sums.</summary>
    public Quantity DifferenceOfSums(Calculator calculator)
    {
        var all = calculator.Bootstrap.Sums(Keep(Never.Treated, Now.Answers), Keep(Never.Treated, Now.Plays), Keep(Never.Treated, Before.Answers), Keep(Never.Treated, Before.Plays),
            Keep(Never.Control, Now.Answers), Keep(Never.Control, Now.Plays), Keep(Never.Control, Before.Answers), Keep(Never.Control, Before.Plays));
        var treated = all[0] / all[1] / (all[2] / all[3]);
        var control = all[4] / all[5] / (all[6] / all[7]);
        var support = Support.Of(Keep(Never.Treated, Now.Plays)).Weaker(Support.Of(Keep(Never.Control, Now.Plays)));
        return new Quantity((treated / control) - 1, support, Size());
    }

    private SampleSize Size()
    {
        var all = Enumerable.Range(0, Never.Treated.Length).Where(i => Never.Treated[i] || Never.Control[i]).ToArray();
        return new SampleSize(Creators: all.Length, Videos: (long)all.Sum(i => Now.Videos[i]));
    }

    private static double[] Keep(bool[] group, double[] values) => Columns.Keep(values, i => group[i]);
}
