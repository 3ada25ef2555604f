using ReportGen.Samples.Tests.Measuring;
using ReportGen.Samples.Tests.Support;

namespace ReportGen.Samples.Tests;

/// <summary>The flat and the falling truth, on panels of 1,000; margins are about three sampling errors.</summary>
public class ScenarioTests
{
    private static (SampleFolder Before, SampleFolder Now, double Effective) Make(SampleScenario scenario)
    {
        var now = new SampleRequest(1000, 5, new CalendarQuarter(2025, 1)) { Scenario = scenario };
        var before = now with { Quarter = now.Quarter.Previous };
        var folders = (SampleFolder.Generate(before), SampleFolder.Generate(now));
        var effective = Measure.EffectiveComments(folders.Item2, PlantedKinds.Of(now)) / Measure.EffectiveComments(folders.Item1, PlantedKinds.Of(before));
        return (folders.Item1, folders.Item2, effective - 1.0);
    }

    [Fact]
    public void Flat_changes_nothing()
    {
        var (before, now, effective) = Make(SampleScenario.Flat);
        Assert.InRange(effective, -0.07, 0.07);
        Assert.InRange(Measure.DriveBy(now) - Measure.DriveBy(before), -0.02, 0.02);
        Assert.InRange(new ToolUse(now).Ratio, 0.87, 1.13);
        Assert.InRange(Measure.FormatRatio(now), 0.97, 1.03);
        Assert.InRange(Fit.Slope(now) - Fit.Slope(before), -0.06, 0.06);
        var gaps = Measure.GrowthGaps(before, now);
        Assert.InRange(gaps.Count(gap => gap > 0) / (double)gaps.Count, 0.45, 0.55);
        var weeks = Measure.WeeklyInteractions(before, now).Where(w => w.Key >= new DateOnly(2025, 1, 6) && w.Key <= new DateOnly(2025, 3, 24)).ToList();
        Assert.InRange(weeks[^1].Value / (double)weeks[0].Value, 0.98, 1.02);
    }

    [Fact]
    public void Fall_turns_the_signs()
    {
        var (before, now, effective) = Make(SampleScenario.Fall);
        Assert.True(effective < -0.08);
        Assert.True(Measure.DriveBy(now) > Measure.DriveBy(before) + 0.02);
        Assert.True(Measure.FormatRatio(now) < 0.93);
        Assert.True(Fit.Slope(now) < Fit.Slope(before) - 0.04);
        var gaps = Measure.GrowthGaps(before, now);
        Assert.True(gaps.Count(gap => gap > 0) < 0.47 * gaps.Count);
        var weeks = Measure.WeeklyInteractions(before, now).Where(w => w.Key >= new DateOnly(2025, 1, 6) && w.Key <= new DateOnly(2025, 3, 24)).ToList();
        Assert.True(weeks[^1].Value < 0.95 * weeks[0].Value);
    }
}
