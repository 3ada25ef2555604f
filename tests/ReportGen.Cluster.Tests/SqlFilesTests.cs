using ReportGen.Cluster.Tests.Servers;
using ReportGen.Indicators.Measuring;
using ReportGen.Tests.Indicators;

namespace ReportGen.Cluster.Tests;

/// <summary>Every .sql file gives on two shards what its sidecar and DuckDB say.</summary>
[Collection(nameof(TwoShards))]
public sealed class SqlFilesTests(TwoShards cluster)
{
    public static TheoryData<string> Files() => [.. SqlFiles.Names()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Gives_the_same_rows_on_both_engines(string file)
    {
        cluster.Need();
        var sidecar = Sidecar.Read(file);
        using var duck = new TestEngine();
        sidecar.PutInto(duck);
        ClusterFiller.Fill(cluster, duck);
        using var house = cluster.Engine();
        var call = new SqlCall(file[..^4], sidecar.Columns.Count, sidecar.Parameters);

        string[] Rows(ReportGen.Data.IQueryEngine engine) => [.. engine.Run(call, TestContext.Current.CancellationToken).Select(row => string.Join(',', row))];

        Assert.Equal(sidecar.Expected.Select(row => string.Join(',', row)), Rows(house));
        Assert.Equal(Rows(duck), Rows(house));
    }
}
