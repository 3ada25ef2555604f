using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>Compares two groups of creators: ratio of mean creator rates less 1, and of the ratios of sums.</summary>
internal sealed class Contrasts(Calculator calculator)
{
    private const string Unit = "fraction";

    /// <summary>Mean rate of a group.</summary>
    public Quantity Mean(Response response, bool[] group)
    {
        var members = Members(response, group);
        return calculator.Mean(response.Rates, members, Size(response, members));
    }

    /// <summary>Rate of a group by its sums.</summary>
    public Quantity Sums(Response response, bool[] group)
    {
        var members = Members(response, group);
        return calculator.Ratio(Columns.Keep(response.Answers, i => members[i] > 0), Columns.Keep(response.Plays, i => members[i] > 0), Size(response, members));
    }

    /// <summary>Ratio of mean rates less 1.</summary>
    public Draft OfMeans(string key, Response response, Arms arms) => Contrast(key, response, arms, Mean);

    /// <summary>Ratio of the ratios of sums less 1.</summary>
    public Draft OfSums(string key, Response response, Arms arms) => Contrast(key, response, arms, Sums);

    /// <summary>A contrast that is made elsewhere; a reason where the arms are empty.</summary>
    public Draft Of(string key, Arms arms, Func<Quantity> contrast) =>
        arms.Reason is { } reason ? Draft.Missing(key, Unit, reason) : calculator.Contrast(new Label(key, Unit, ChangeKind.Relative), contrast());

    /// <summary>The size of two groups together.</summary>
    public static SampleSize Together(Quantity treated, Quantity control) =>
        new(Creators: treated.Support.Creators + control.Support.Creators, Videos: treated.N?.Videos + control.N?.Videos);

    private Draft Contrast(string key, Response response, Arms arms, Func<Response, bool[], Quantity> rate)
    {
        var kept = arms.Where(response.Has);
        if ((arms.Reason ?? (kept.Reason is null ? null : "no_rates")) is { } reason)
            return Draft.Missing(key, Unit, reason);
        return Of(key, kept, () =>
        {
            var (treated, control) = (rate(response, kept.Treated), rate(response, kept.Control));
            return new Quantity((treated.Sample / control.Sample) - 1, treated.Support.Weaker(control.Support), Together(treated, control));
        });
    }

    private static double[] Members(Response response, bool[] group) => Columns.Where(group.Length, i => group[i] && response.Has(i));

    private static SampleSize Size(Response response, double[] members) => new(Videos: (long)Columns.Keep(response.Videos, i => members[i] > 0).Sum());
}
