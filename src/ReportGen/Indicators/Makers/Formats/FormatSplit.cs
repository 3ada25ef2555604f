using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Formats;

/// <summary>
/// The change of the overall rate (interactions / plays at 7 days) split exactly. With a creator's share of plays W and rate R, a format set's share m of the
/// creator's plays and rate r, and bars for the mean of both quarters: within = Σ W̄ Σ m̄ Δr; mix = Σ W̄ Σ Δm (r̄ − R̄ of the creator);
/// between = Σ ΔW (R̄ − R̄ of all), joiners and leavers with their own rate less R̄ of all.
/// Griliches and Regev (1995), the symmetric form of Foster, Haltiwanger and Krizan (2001).
/// </summary>
internal sealed class FormatSplit
{
    private readonly Calculator _calculator;
    private readonly Support _support;
    private readonly Sampled[] _sums;

    /// <summary>Splits the change between two quarters.</summary>
    public FormatSplit(Calculator calculator, FormatSets before, FormatSets now)
    {
        _calculator = calculator;
        var (p0, p1) = (before.Plays, now.Plays);
        bool Stays(int i) => p0[i] > 0 && p1[i] > 0;
        var within = Columns.Of(p0.Length, i => Stays(i) ? Within(before.Of(i), now.Of(i)) : 0);
        var mix = Columns.Of(p0.Length, i => Stays(i) ? now.Rate(i) - before.Rate(i) - within[i] : 0);
        _support = Support.Of(p0).Weaker(Support.Of(p1));
        _sums = calculator.Bootstrap.Sums(p0, p1, before.Interactions, now.Interactions, Times(p0, within), Times(p1, within), Times(p0, mix), Times(p1, mix),
            Columns.Keep(before.Interactions, i => !Stays(i)), Columns.Keep(p0, i => !Stays(i)), Columns.Keep(now.Interactions, i => !Stays(i)), Columns.Keep(p1, i => !Stays(i)));
    }

    /// <summary>The parts of the indicator: the change, and its three terms that add up to it.</summary>
    public IEnumerable<Draft> Parts()
    {
        var (r0, r1) = (_sums[2] / _sums[0], _sums[3] / _sums[1]);
        var (within, mix) = (Weighted(4), Weighted(6));
        var middle = (r0 + r1) * 0.5;
        var joined = (_sums[10] - (middle * _sums[11])) / _sums[1];
        var left = (_sums[8] - (middle * _sums[9])) / _sums[0];
        yield return Term("rate_change", r1 - r0);
        yield return Term("mix", mix);
        yield return Term("within", within);
        yield return Term("between", r1 - r0 - mix - within);
        yield return Term("entry_exit", joined - left);
    }

    /// <summary>Σ m̄ Δr over the sets of both quarters.</summary>
    private static double Within(FormatSets.Row[] before, FormatSets.Row[] now)
    {
        double sum = 0, all0 = before.Sum(r => r.Plays), all1 = now.Sum(r => r.Plays);
        foreach (var row in now)
        {
            if (before.FirstOrDefault(r => r.Set == row.Set) is { Plays: > 0 } old && row.Plays > 0)
                sum += ((old.Plays / all0) + (row.Plays / all1)) / 2 * ((row.Interactions / row.Plays) - (old.Interactions / old.Plays));
        }

        return sum;
    }

    private static double[] Times(double[] a, double[] b) => Columns.Of(a.Length, i => a[i] * b[i]);

    private Sampled Weighted(int first) => ((_sums[first] / _sums[0]) + (_sums[first + 1] / _sums[1])) * 0.5;

    private Draft Term(string key, Sampled sample) =>
        _calculator.Contrast(new Label(key, "rate", ChangeKind.Difference), new Quantity(sample, _support, new SampleSize(Creators: _support.Creators)));
}
