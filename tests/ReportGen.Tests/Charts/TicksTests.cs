using CsCheck;
using ReportGen.Charts.Axes;
using ReportGen.Charts.Lines;

namespace ReportGen.Tests.Charts;

public sealed class TicksTests
{
    [Theory]
    [InlineData(0.004, 0.0282, new[] { 0, 0.01, 0.02, 0.03 })]
    [InlineData(-0.6, 1.1, new[] { -1, 0, 1, 2.0 })]
    [InlineData(4.53, 9.93, new[] { 0, 5, 10.0 })]
    [InlineData(23.0, 33.4, new[] { 20, 25, 30, 35.0 })]
    public void Ticks_are_round_and_three_or_four(double low, double high, double[] expected) =>
        Assert.Equal(expected, Ticks.For([low, high]).Values);

    [Fact]
    public void Any_values_lie_between_three_or_four_rising_ticks() =>
        Gen.Double[-1e12, 1e12].Array[1, 12].Sample(values =>
        {
            var ticks = Ticks.For(values);
            var slack = 1e-6 * ticks.Step;
            return ticks.Values.Length is 3 or 4 && ticks.Low <= values.Min() + slack && ticks.High >= values.Max() - slack
                && ticks.Values.Zip(ticks.Values.Skip(1)).All(p => p.Second > p.First);
        });

    [Fact]
    public void End_labels_keep_their_distance() =>
        Gen.Double[0, 150].Array[2, 5].Sample(wished =>
        {
            Array.Sort(wished);
            var places = EndLabels.Spread(wished, [.. wished.Select(_ => 22.0)], 0, 160);
            return places.Zip(places.Skip(1)).All(p => p.Second - p.First >= 22 - 1e-9) && places[0] >= 11 - 1e-9 && places[^1] <= 149 + 1e-9;
        });
}
