using ReportGen.Indicators;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Tests.Indicators.Measuring;

public sealed class FamilyTests
{
    /// <summary>P 0.01, 0.02, 0.03, 0.8: times 4/1, 4/2, 4/3, 4/4 is 0.04, 0.04, 0.04, 0.8. The fifth has too few creators: it is not in the family, else 0.05.</summary>
    [Fact]
    public void P_values_are_corrected_among_the_measures_that_may_carry_a_claim()
    {
        Draft[] drafts = [Draft("a", 0.01), Draft("b", 0.02), Draft("c", 0.03), Draft("d", 0.8, lower: -0.1), Draft("small", 0.0001, MeasureStatus.SmallSample)];
        var measures = Family.Finish(drafts, widen: false);
        Assert.Equal([0.04, 0.04, 0.04, 0.8], measures[..4].Select(m => Math.Round(m.Change!.P!.Value, 12)));
        Assert.Equal([true, true, true, false, false], measures.Select(m => m.Change!.Significant));
        Assert.Null(measures[4].Change!.P);
    }

    /// <summary>
    /// Two of four lines are chosen: 1 − 0.05 · 2/4 = 0.975. Draws 1, 2 … 1001 thousandths: the quantiles at 0.0125 and 0.9875 are 1 + 12.5 and 1 + 987.5.
    /// The lines that are not chosen keep 95 %; a line that is itself a contrast is widened in both places.
    /// </summary>
    [Fact]
    public void Intervals_of_chosen_lines_are_widened()
    {
        var draws = new Sampled([0.5, .. Enumerable.Range(1, 1001).Select(i => i / 1000.0)]);
        var plain = Percentiles.Interval(draws.Draws)!;
        Draft Line(string key, double p) => new Draft(new Measure(key, "fraction")
        {
            Current = new Estimate(0.5, plain), Change = new Change(ChangeKind.Relative, 0.5, plain, p, false),
        }, draws) { IsContrast = key == "a" };
        var measures = Family.Finish([Line("a", 0.001), Line("b", 0.002), Line("c", 0.7), Line("d", 0.9)], widen: true);
        Assert.Equal(0.0135, measures[0].Change!.Interval!.Lower, 1e-12);
        Assert.Equal(0.9885, measures[1].Change!.Interval!.Upper, 1e-12);
        Assert.Equal(measures[0].Change!.Interval!.Lower, measures[0].Current!.Interval!.Lower, 1e-12);
        Assert.Equal(plain, measures[1].Current!.Interval);
        Assert.Equal(plain, measures[2].Change!.Interval);
        Assert.Equal(plain, Family.Finish([Line("a", 0.001), Line("c", 0.7)], widen: false)[0].Change!.Interval);
    }

    /// <summary>Ten lines, one with p 0.001: its wider interval (99.5 %) holds 0, so nothing is claimed.</summary>
    [Fact]
    public void A_line_whose_wider_interval_holds_zero_is_not_chosen()
    {
        Draft Line(double p) => Draft("line", p) with { AtLevel = level => level > 0.99 ? new Interval(-0.01, 0.4) : new Interval(0.05, 0.3) };
        Assert.DoesNotContain(Family.Finish([Line(0.001), .. Enumerable.Repeat(Line(0.9), 9)], widen: true), m => m.Change!.Significant);
        Assert.True(Family.Finish([Line(0.001)], widen: true)[0].Change!.Significant);
    }

    /// <summary>A claim needs both: a small p-value and an interval clear of 0.</summary>
    [Fact]
    public void An_interval_with_zero_carries_no_claim() => Assert.False(Family.Finish([Draft("a", 0.001, lower: -0.1)], widen: false)[0].Change!.Significant);

    private static Draft Draft(string key, double p, MeasureStatus status = MeasureStatus.Ok, double lower = 0.05) =>
        new Measure(key, "fraction") { Status = status, Current = new Estimate(1), Change = new Change(ChangeKind.Relative, 0.2, new Interval(lower, 0.3), p, false) };
}
