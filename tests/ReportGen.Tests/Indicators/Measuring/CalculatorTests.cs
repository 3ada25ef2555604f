using ReportGen.Indicators;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Tests.Indicators.Measuring;

public sealed class CalculatorTests
{
    /// <summary>
    /// Two creators with 1 of 2 and 6 of 4. Ratio of sums 7/6, with draws (2,0), (1,1), (0,2): 1/2, 7/6, 3/2. Mean of ratios (1/2 + 3/2) / 2 = 1, with draws 1/2, 1, 3/2.
    /// </summary>
    [Fact]
    public void Ratio_of_sums_and_mean_of_ratios_are_drawn_as_they_are_defined()
    {
        var calculator = Of(2);
        double[] above = [1, 6], below = [2, 4];
        var ratio = calculator.Ratio(above, below).Sample;
        var mean = calculator.Mean(Columns.Ratio(above, below), Columns.Present(below)).Sample;
        Assert.Equal(7.0 / 6, ratio.Value, 1e-12);
        Assert.Equal(1, mean.Value, 1e-12);
        Assert.Equal([0.5, 1.1667, 1.5], ratio.Draws.ToArray().Select(d => Math.Round(d, 4)).Distinct().Order());
        Assert.Equal([0.5, 1, 1.5], mean.Draws.ToArray().Select(d => Math.Round(d, 4)).Distinct().Order());
    }

    /// <summary>A creator without the denominator is not in a mean, and one with 0 of it is: (0 + 4) / 2, not / 3.</summary>
    [Fact]
    public void Means_keep_zeros_and_leave_out_who_has_none() =>
        Assert.Equal(2, Of(3).Mean(Columns.Ratio([0, 8, 5], [3, 2, 0]), Columns.Present([3, 2, 0])).Sample.Value, 1e-12);

    /// <summary>
    /// Every creator doubles, whatever the creators differ among each other: with one weight for both quarters every draw has +100 %. Weights of each
    /// quarter's own would give an interval as wide as the creators' spread.
    /// </summary>
    [Fact]
    public void A_creator_has_one_weight_in_both_quarters()
    {
        var calculator = Of(40);
        double[] before = [.. Enumerable.Range(1, 40).Select(i => (double)i * i)], now = [.. before.Select(v => 2 * v)], members = [.. before.Select(_ => 1.0)];
        var change = calculator.Compare(new Label("x", "count", ChangeKind.Relative), calculator.Mean(now, members), calculator.Mean(before, members)).Measure.Change!;
        Assert.Equal(1, change.Value, 1e-12);
        Assert.Equal(1, change.Interval!.Lower, 1e-12);
        Assert.Equal(1, change.Interval.Upper, 1e-12);
    }

    /// <summary>29 creators; 40 of which 5 hold almost all (effective number about 5, none more than half); one with 40 of 79; 30 alike.</summary>
    [Theory]
    [InlineData(29, 0, 1, MeasureStatus.SmallSample, "few_creators")]
    [InlineData(40, 5, 1000, MeasureStatus.SmallSample, "uneven_creators")]
    [InlineData(40, 1, 40, MeasureStatus.SmallSample, "one_creator")]
    [InlineData(30, 0, 1, MeasureStatus.Ok, null)]
    public void Small_samples_are_named_and_carry_no_claim(int creators, int large, double size, MeasureStatus status, string? reason)
    {
        var calculator = Of(creators);
        double[] below = [.. Enumerable.Range(0, creators).Select(i => i < large ? size : 1)];
        Quantity Now(double factor) => calculator.Ratio([.. below.Select(v => factor * v)], below);
        var draft = calculator.Compare(new Label("x", "rate", ChangeKind.Relative), Now(2), Now(1));
        var measure = Family.Finish([draft], widen: true)[0];
        Assert.Equal(status, measure.Status);
        Assert.Equal(reason, measure.Reason);
        Assert.Equal(status == MeasureStatus.Ok, measure.Change!.Significant);
    }

    /// <summary>The previous quarter alone is small: the change rests on it too.</summary>
    [Fact]
    public void The_smaller_quarter_decides()
    {
        var calculator = Of(40);
        double[] all = [.. Enumerable.Repeat(1.0, 40)], few = [.. Enumerable.Range(0, 40).Select(i => i < 10 ? 1.0 : 0)];
        var measure = calculator.Compare(new Label("x", "rate", ChangeKind.Points), calculator.Ratio(all, all), calculator.Ratio(few, few)).Measure;
        Assert.Equal("few_creators", measure.Reason);
    }

    private static Calculator Of(int creators) => new(new ClusterBootstrap(creators, 400, new BootstrapSettings(8, 1, 2)), 200);
}
