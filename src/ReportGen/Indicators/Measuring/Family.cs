using System.Collections.Immutable;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Measuring;

/// <summary>Corrects the p-values of measures that are read together, and decides which may carry a claim.</summary>
internal static class Family
{
    private const double Level = 0.05;

    /// <summary>
    /// P-values by Benjamini and Hochberg. Where <paramref name="widen"/>, the intervals of the R of m lines that are chosen for a claim are widened to
    /// 1 − 0.05 R / m (Benjamini and Yekutieli 2005), so that the chosen ones still hold 95 % of the time.
    /// </summary>
    public static ImmutableArray<Measure> Finish(IReadOnlyList<Draft> drafts, bool widen)
    {
        var tested = Enumerable.Range(0, drafts.Count).Where(i => Tested(drafts[i].Measure)).ToArray();
        var corrected = BenjaminiHochberg.Correct([.. tested.Select(i => drafts[i].Measure.Change!.P!.Value)]);
        var measures = drafts.Select(d => d.Measure).ToArray();
        var chosen = Enumerable.Range(0, tested.Length).Where(k => corrected[k] < Level && Clear(measures[tested[k]].Change!)).ToArray();
        for (var k = 0; k < tested.Length; k++)
        {
            var at = tested[k];
            var significant = chosen.Contains(k);
            var change = measures[at].Change! with { P = corrected[k], Significant = significant };
            if (significant && widen && drafts[at].ChangeDraws is { } draws)
                change = change with { Interval = Widened(change.Interval!, draws, 1 - (Level * chosen.Length / tested.Length)) };
            measures[at] = measures[at] with { Change = change };
        }

        return [.. measures];
    }

    private static Interval Widened(Interval plain, Sampled draws, double level)
    {
        var wide = Percentiles.Interval(draws.Draws, level);
        return wide is null ? plain : new Interval(Math.Min(plain.Lower, wide.Lower), Math.Max(plain.Upper, wide.Upper));
    }

    private static bool Tested(Measure measure) => measure is { Status: MeasureStatus.Ok, Change: { P: not null, Interval: not null } };

    private static bool Clear(Change change) => change.Interval is { } interval && !interval.Contains(0);
}
