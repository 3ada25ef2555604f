using ReportGen.Cluster.Tests.Servers;
using ReportGen.Data;
using ReportGen.Indicators;
using ReportGen.Indicators.Export;

namespace ReportGen.Cluster.Tests;

/// <summary>The whole measuring of a small quarter gives the same numbers from a folder and from two shards.</summary>
[Collection(nameof(TwoShards))]
public sealed class WholeQuarterTests(TwoShards cluster)
{
    [Fact]
    public void Measures_the_same_to_the_last_digit()
    {
        cluster.Need();
        var quarter = cluster.FillWithQuarter();
        var loaded = QuarterLoader.Load(quarter.Request with { Engine = cluster.Address("analyst", "open sesame") });
        Assert.DoesNotContain(loaded.Faults, fault => fault.Severity == ReportGen.Diagnostics.Severity.Error);
        using var house = loaded.Data!;

        Assert.StartsWith("ClickHouse 18.16", house.Engine.Name, StringComparison.Ordinal);
        Assert.Equal(quarter.Data.Names.Users, house.Names.Users);
        Assert.Equal(quarter.Data.Current.Calendar, house.Current.Calendar);
        Assert.Equal(quarter.Data.Current.Tables.Order(StringComparer.Ordinal), house.Current.Tables.Order(StringComparer.Ordinal));
        Assert.Equal(Numbers(quarter.Data), Numbers(house));
    }

    private static string Numbers(LoadedData data)
    {
        var results = Measurer.Measure(data, new MeasureSettings { Draws = 100, PDraws = 200 }, null, TestContext.Current.CancellationToken);
        return IndicatorsJson.Write(results with { Provenance = new Provenance("", "", 1, 100, "", []) });
    }
}
