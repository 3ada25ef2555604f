using System.Collections.Immutable;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Measuring;

/// <summary>Corrects the p-values of measures that are read together, and decides which may carry a claim.</summary>
internal static class Family
{
    private const double Level = 0.05;

    /// <summary>
    /// P-values by Benjamini and Hochberg; a measure that may carry no claim (small sample …) is not in the family and has no p-value. Where
    /// <paramref name="widen"/>, the intervals of the R of m lines that are chosen for a claim are widened to 1 − 0.05 R / m (Benjamini and
    /// Yekutieli 2005), so that of the intervals of chosen lines 95 % still hold the truth; a line whose wider interval holds 0 is not chosen.
    /// Headlines and parts are printed whatever comes out, so nothing is selected there.
    /// </summary>
    public static ImmutableArray<Measure> Finish(IReadOnlyList<Draft> drafts, bool widen)
    {
        var measures = drafts.Select(d => WithoutP(d.Measure)).ToArray();
        var tested = Enumerable.Range(0, drafts.Count).Where(i => Tested(drafts[i].Measure)).ToArray();
        var corrected = BenjaminiHochberg.Correct([.. tested.Select(i => drafts[i].Measure.Change!.P!.Value)]);
        Line[] lines = [.. tested.Select((i, k) => new Line(i, drafts[i], corrected[k]))];
        var chosen = Choose(lines, widen);
        var level = widen ? LevelOf(chosen.Count, lines.Length) : 1 - Level;
        foreach (var line in lines)
            measures[line.Place] = line.Finished(chosen.Contains(line.Place), level);
        return [.. measures];
    }

    /// <summary>Places of the lines chosen for a claim. Fewer lines mean wider intervals, so this is done until all that are left are clear of 0.</summary>
    private static HashSet<int> Choose(Line[] lines, bool widen)
    {
        var chosen = lines.Where(l => l.P < Level && Clear(l.Plain)).ToArray();
        while (widen)
        {
            Line[] clear = [.. chosen.Where(l => Clear(l.Widened(LevelOf(chosen.Length, lines.Length))))];
            if (clear.Length == chosen.Length)
                break;
            chosen = clear;
        }

        return [.. chosen.Select(l => l.Place)];
    }

    private static double LevelOf(int chosen, int tested) => tested == 0 ? 1 - Level : 1 - (Level * chosen / tested);

    private static Measure WithoutP(Measure measure) => measure.Change is { P: not null } change ? measure with { Change = change with { P = null } } : measure;

    private static bool Tested(Measure measure) => measure is { Status: MeasureStatus.Ok, Change: { P: not null, Interval: not null } };

    private static bool Clear(Interval? interval) => interval is not null && !interval.Contains(0);

    /// <summary>A measure of the family.</summary>
    private sealed record Line(int Place, Draft Draft, double P)
    {
        public Interval Plain => Draft.Measure.Change!.Interval!;

        public Interval Widened(double level) => Draft.AtLevel?.Invoke(level) is { } wide ? new Interval(Math.Min(Plain.Lower, wide.Lower), Math.Max(Plain.Upper, wide.Upper)) : Plain;

        public Measure Finished(bool significant, double level)
        {
            var interval = significant && level > 1 - Family.Level ? Widened(level) : Plain;
            var measure = Draft.Measure with { Change = Draft.Measure.Change! with { P = P, Significant = significant, Interval = interval } };
            if (!Draft.IsContrast || measure.Current is not { Interval: { } own } current)
                return measure;
            return measure with { Current = current with { Interval = new Interval(own.Lower + (interval.Lower - Plain.Lower), own.Upper + (interval.Upper - Plain.Upper)) } };
        }
    }
}
