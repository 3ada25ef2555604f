using System.Collections.Immutable;
using ReportGen.Indicators;

namespace ReportGen.Tests.Charts;

/// <summary>Ranges of the small charts of cases: plays of 20,000 and 16,000 beside those of a large case.</summary>
public sealed class CaseRangeTests
{
    /// <summary>Beside 70,000 a case of 20,000 reaches more than a quarter of the common range (ticks to 75,000) and shares it; beside 300,000 it would lie along the axis, and has ticks of its own to 20,000.</summary>
    [Theory]
    [InlineData(70_000, "75k")]
    [InlineData(300_000, "20k")]
    public void A_case_that_would_lie_along_the_axis_has_a_range_of_its_own(double large, string highest)
    {
        WeekSeries Plays(string id, double value) => new(id + ".plays", ChartData.Weeks([.. Enumerable.Range(0, 12).Select(week => value * (12 - (week % 3)) / 12)]), []);
        var cases = ChartData.Indicator("cases") with
        {
            Texts = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("ids", "small, large"),
            WeekSeries = [Plays("small", 20_000), Plays("large", large)],
        };
        var chart = ChartData.Draw("case_multiples", ChartData.Context("en", cases), ("case", "small"));
        Assert.Contains(highest, chart.Labels().Select(label => label.Text));
        Assert.DoesNotContain(chart.Labels(), label => label.Text is "300k" or "200k");
    }
}
