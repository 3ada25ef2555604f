using ReportGen.Indicators.Export;
using ReportGen.Indicators.History;
using static ReportGen.Tests.Indicators.History.Sets;

namespace ReportGen.Tests.Indicators.Export;

public sealed class HistoryCsvTests
{
    [Fact]
    public void History_stands_in_rows_with_quarter_and_definition()
    {
        var now = Set("2025Q1", null, Indicator("growth_gap", 0.75));
        var lines = IndicatorsCsv.Write(HistoryAttacher.Attach(now, [Kept(Set("2024Q4", null, Indicator("growth_gap", 0.5)))])).Split('\n');
        Assert.Contains("growth_gap,history,,2024Q4,,ok,,fraction,0.5,0.25,0.75,,,,,,,,,,,growth_gap/1", lines);
        Assert.Contains("growth_gap,history,,2025Q1,,ok,,fraction,0.75,0.5,1,,,,,,,,,,,growth_gap/1", lines);
        Assert.Contains("growth_gap,part_history,part,2024Q4,,ok,,fraction,1,0.75,1.25,,,,,,,,,,,growth_gap/1", lines);
        var columns = lines[0].Split(',').Length;
        Assert.All(lines[1..^1], l => Assert.Equal(columns, l.Split(',').Length));
    }
}
