using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>
/// How alike treated and controls of (c) were in the quarter before: means, and differences of means over the pooled standard deviation
/// √((s² + s²) / 2) of the unweighted groups (Austin 2009). Descriptions without intervals.
/// </summary>
internal sealed class Balance
{
    private readonly Covariate[] _covariates;
    private readonly Stratified _stratified;

    public Balance(MeasureContext context, Newcomers groups, Stratified stratified)
    {
        _stratified = stratified;
        _covariates =
        [
            new("previous_rate", "rate", groups.Before.Rates), new("previous_videos", "count", groups.VideosBefore), new("previous_first_hour_plays", "count", groups.Before.Plays),
            new("followers", "count", Columns.Of(context.Count, i => context.Creators.FollowersOf(0, i))),
        ];
    }

    /// <summary>The groups of the indicator.</summary>
    public GroupDraft[] Groups()
    {
        var (treated, control) = (Plain(_stratified.Matched.Treated), Plain(_stratified.Matched.Control));
        return
        [
            Group("balance_treated", c => c.Mean(treated)), Group("balance_control", c => c.Mean(control)), Group("balance_weighted", c => c.Mean(_stratified.Weights)),
            Group("balance_difference", c => (c.Mean(treated) - c.Mean(control)) / c.Spread(treated, control), "sd"),
            Group("balance_difference_weighted", c => (c.Mean(treated) - c.Mean(_stratified.Weights)) / c.Spread(treated, control), "sd"),
        ];
    }

    private GroupDraft Group(string dimension, Func<Covariate, double> value, string? unit = null) =>
        new(dimension, [.. _covariates.Select(c => Shell.Plain(c.Key, unit ?? c.Unit, Finite(value(c))))]);

    private static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;

    private static double[] Plain(bool[] group) => Columns.Where(group.Length, i => group[i]);

    private sealed record Covariate(string Key, string Unit, double[] Values)
    {
        public double Mean(double[] weights) => weights.Zip(Values, (w, v) => w * v).Sum() / weights.Sum();

        public double Spread(double[] treated, double[] control) => Math.Sqrt((Variance(treated) + Variance(control)) / 2);

        private double Variance(double[] members)
        {
            var mean = Mean(members);
            return members.Zip(Values, (w, v) => w * (v - mean) * (v - mean)).Sum() / (members.Sum() - 1);
        }
    }
}
