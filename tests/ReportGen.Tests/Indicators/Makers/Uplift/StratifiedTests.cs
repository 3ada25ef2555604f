using ReportGen.Indicators;

namespace ReportGen.Tests.Indicators.Makers.Uplift;

public sealed class StratifiedTests
{
    /// <summary>
    /// Category 0: treated 0.150, controls 0.090 and 0.110, mean 0.100. Category 1: treated 0.060 three times, controls 0.040 and 0.060, mean 0.050.
    /// Weighted to the treated: (0.150 + 3 · 0.060) / (0.100 + 3 · 0.050) = 0.33 / 0.25 = 1.32. All plays are equal, so the ratio of sums is the same.
    /// All had 0.100 before, so the difference in differences is (0.33 / 4) / ((0.20 + 0.10) / 4) = 1.1.
    /// </summary>
    [Fact]
    public void Controls_weigh_as_the_treated_of_their_cell()
    {
        using var data = new TinyQuarters();
        foreach (var (category, now, tools) in new[] { (0, 150, 2), (0, 90, 0), (0, 110, 0), (1, 60, 2), (1, 60, 2), (1, 60, 2), (1, 40, 0), (1, 60, 0) })
            data.Add(new Made(100, now, tools) { Category = category });

        var uplift = data.Measure("tool_uplift");

        Assert.Equal(0.32, uplift.Part("stratified")!.Current!.Value, 1e-12);
        Assert.Equal(0.32, uplift.Part("stratified_ratio_of_sums")!.Current!.Value, 1e-12);
        Assert.Equal(0.1, uplift.Part("difference_in_differences")!.Current!.Value, 1e-12);
        Assert.Equal(0.1, uplift.Part("difference_in_differences_ratio_of_sums")!.Current!.Value, 1e-12);
        Assert.Equal(0, uplift.Part("treated_without_controls")!.Current!.Value);
        Assert.Equal(MeasureStatus.SmallSample, uplift.Part("stratified")!.Status);
        Assert.Equal(4, Count(uplift, "stratified_treated"));
        Assert.Equal(20, uplift.Group("flow_videos").Single(m => m.Key == "stratified_control").Current!.Value);
        Assert.False(uplift.Flags["claim"]);
    }

    /// <summary>A treated creator of a category without controls is left out and counted; so is no creator who had tools before: 0.120 / 0.100.</summary>
    [Fact]
    public void Treated_without_controls_are_counted()
    {
        using var data = new TinyQuarters();
        data.Add(new Made(100, 120, 2));
        data.Add(new Made(100, 100, 0));
        data.Add(new Made(100, 900, 2) { Category = 1 });
        data.Add(new Made(100, 900, 2) { ToolsBefore = 2 });

        var uplift = data.Measure("tool_uplift");

        Assert.Equal(0.2, uplift.Part("stratified")!.Current!.Value, 1e-12);
        Assert.Equal(1, uplift.Part("treated_without_controls")!.Current!.Value);
        Assert.Equal(1, Count(uplift, "stratified_treated")); // the groups of the flow are those of the estimate
        Assert.Equal(1, Count(uplift, "stratified_control"));
        Assert.Equal(2, uplift.Part("stratified")!.Current!.N!.Creators);
        Assert.Equal(4, Count(uplift, "both_quarters"));
        Assert.Equal(3, Count(uplift, "without_tools_before"));
    }

    /// <summary>
    /// Twenty controls with 0.010, 0.020 … 0.200 in both quarters and one treated with 0.005 before: 21 creators make four bins of 6, 5, 5, 5.
    /// The treated stands beside 0.010 … 0.050, mean 0.030: 0.060 is + 100 %. Highest bin 0.160 … 0.200, mean 0.180: outer ratio 6.
    /// Balance: the treated had 0.005, all controls of the cell 0.030.
    /// </summary>
    [Fact]
    public void Bins_of_the_previous_rate_hold_five()
    {
        using var data = new TinyQuarters();
        data.Add(new Made(5, 60, 2));
        for (var k = 1; k <= 20; k++)
            data.Add(new Made(10 * k, 10 * k, 0));

        var uplift = data.Measure("tool_uplift");

        Assert.Equal(1, uplift.Part("stratified")!.Current!.Value, 1e-12);
        Assert.Equal(6, uplift.Part("outer_strata_ratio")!.Current!.Value, 1e-12);
        Assert.Equal(0.005, Balance(uplift, "balance_treated"), 1e-12);
        Assert.Equal(0.03, Balance(uplift, "balance_weighted"), 1e-12);
    }

    /// <summary>
    /// Treated 0.10 and 0.20 before; controls 0.10, 0.10, 0.40: means 0.15 and 0.20. Variances 0.005 and 0.03, pooled √0.0175: (0.15 − 0.20) / √0.0175.
    /// </summary>
    [Fact]
    public void Balance_is_a_standardised_difference()
    {
        using var data = new TinyQuarters();
        foreach (var (before, tools) in new[] { (100, 2), (200, 2), (100, 0), (100, 0), (400, 0) })
            data.Add(new Made(before, 100, tools));
        Assert.Equal(-0.05 / Math.Sqrt(0.0175), Balance(data.Measure("tool_uplift"), "balance_difference"), 1e-12);
    }

    /// <summary>Category 0 alone, one treated and 39 controls: the interval comes from draws that hold the treated at least once, about 63 %, so there is none.</summary>
    [Fact]
    public void One_treated_gives_no_interval()
    {
        using var data = new TinyQuarters();
        data.Add(new Made(100, 120, 2));
        for (var k = 0; k < 39; k++)
            data.Add(new Made(100, 100, 0));
        var stratified = data.Measure("tool_uplift").Part("stratified")!;
        Assert.Equal(0.2, stratified.Change!.Value, 1e-12);
        Assert.Null(stratified.Change.Interval);
        Assert.Equal(MeasureStatus.SmallSample, stratified.Status);
    }

    private static double Count(Indicator uplift, string step) => uplift.Group("flow").Single(m => m.Key == step).Current!.Value;

    private static double Balance(Indicator uplift, string group) => uplift.Group(group).Single(m => m.Key == "previous_rate").Current!.Value;
}
