using ReportGen.Samples.Truth;

namespace ReportGen.Samples.Tests.Truth;

public class GrowthCurveTests
{
    private static readonly CalendarQuarter Account = new(2025, 1);

    [Fact]
    public void Twelve_rising_weeks_from_about_half_a_percent_to_two_and_a_half()
    {
        var growth = new GrowthCurve(Account, Effects.Of(SampleScenario.Account)).Growths(Account);
        Assert.Equal(12, growth.Count);
        Assert.All(growth, g => Assert.True(g > 0.005));
        Assert.Equal(0.006, growth[0], 3);
        Assert.Equal(0.026, growth[^1], 3);
        Assert.Equal(0.016, growth.Average(), 3);
    }

    [Fact]
    public void A_flat_curve_is_one_everywhere_and_a_falling_one_falls_every_week_but_the_first()
    {
        var flat = new GrowthCurve(Account, Effects.Of(SampleScenario.Flat));
        Assert.All(flat.Growths(Account), g => Assert.Equal(0.0, g, 12));
        Assert.All(new GrowthCurve(Account, Effects.Of(SampleScenario.Fall)).Growths(Account), g => Assert.True(g < 0));
    }

    /// <summary>A week's days add up to seven times its level, so that the weekday pattern takes nothing from a week.</summary>
    [Fact]
    public void Days_add_up_to_the_week()
    {
        var curve = new GrowthCurve(Account, Effects.Of(SampleScenario.Account));
        var monday = new DateOnly(2025, 2, 10).DayNumber;
        var sum = Enumerable.Range(monday, 7).Sum(curve.OnDay);
        Assert.Equal(7.0 * curve.Level(monday / 7), sum, 9);
    }

    /// <summary>A straight line has its two means at the middles of the two quarters, half a step either side of the boundary.</summary>
    [Fact]
    public void Lines_have_the_planted_means()
    {
        var trend = new Trend(Account);
        var now = Enumerable.Range(Account.Start.DayNumber, 90).Average(day => trend.Between(0.365, 0.316, day));
        var before = Enumerable.Range(Account.Previous.Start.DayNumber, 92).Average(day => trend.Between(0.365, 0.316, day));
        Assert.Equal(0.316, now, 3);
        Assert.Equal(0.365, before, 3);
        var nowRatio = Enumerable.Range(Account.Start.DayNumber, 90).Average(day => trend.Ratio(1.11, day));
        var beforeRatio = Enumerable.Range(Account.Previous.Start.DayNumber, 92).Average(day => trend.Ratio(1.11, day));
        Assert.Equal(1.11, nowRatio / beforeRatio, 2);
    }
}
