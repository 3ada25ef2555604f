using ReportGen.Cluster.Tests.Servers;
using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Cluster.Tests;

/// <summary>What goes wrong on the way is a fault that says what to do; nothing is passed over.</summary>
[Collection(nameof(TwoShards))]
public sealed class FaultsTests(TwoShards cluster)
{
    private static readonly Dictionary<string, long> None = [];

    [Theory]
    [InlineData("SELECT user_id FROM nowhere", "engine-no-table")]
    [InlineData("SELECT likings FROM daily", "engine-no-column")]
    [InlineData("SELECT nonsense(", "engine-query-failed")]
    public void A_refused_query_says_why(string sql, string code)
    {
        cluster.Need();
        using var engine = cluster.Engine();
        var fault = Assert.Throws<EngineException>(() => engine.Query(sql, None, row => row.Int(0), TestContext.Current.CancellationToken)).Fault;
        Assert.Equal(code, fault.Code);
        Assert.DoesNotContain("e.what()", fault.Values["message"], StringComparison.Ordinal);
        Assert.Equal(Severity.Error, fault.Severity);
    }

    [Theory]
    [InlineData("strict", "engine-read-only")]
    [InlineData("analyst", "engine-authentication")]
    [InlineData("nobody", "engine-authentication")]
    public void A_user_who_may_not_is_told(string user, string code)
    {
        cluster.Need();
        using var engine = cluster.Engine(user);
        Assert.Equal(code, Assert.Throws<EngineException>(() => engine.Query("SELECT 1", None, row => row.Int(0), TestContext.Current.CancellationToken)).Fault.Code);
    }

    [Fact]
    public void Too_little_memory_is_told()
    {
        cluster.Need();
        using var engine = cluster.Engine("tight");
        const string Sql = "SELECT number, count(*) AS n FROM system.numbers WHERE number < 1000000 GROUP BY number";
        Assert.Equal("engine-memory", Assert.Throws<EngineException>(() => engine.Query(Sql, None, row => row.Int(0), TestContext.Current.CancellationToken)).Fault.Code);
    }

    [Fact]
    public void The_native_port_is_not_the_one()
    {
        cluster.Need();
        var address = EngineAddress.Parse(FormattableString.Invariant($"clickhouse://127.0.0.1:{cluster.Shards[0].NativePort}/reportgen"), _ => null, out _)!;
        using var client = new Data.Engine.ClickHouse.ClickHouseClient(address, new Data.Engine.ClickHouse.ClickHouseLimits { Pause = TimeSpan.FromMilliseconds(1) });
        var fault = Assert.Throws<EngineException>(() => client.Read("SELECT 1", TestContext.Current.CancellationToken)).Fault;
        Assert.Equal("engine-not-clickhouse", fault.Code);
    }

    /// <summary>All that is missing is said at once.</summary>
    [Fact]
    public void Missing_tables_and_columns_are_listed()
    {
        cluster.Need();
        var shard = cluster.Shards[0];
        shard.Execute("CREATE DATABASE partial");
        shard.Execute("CREATE TABLE partial.daily (video Int64, day UInt16, plays Int64, likes Int64, comments Int64, shares Int64) ENGINE = Memory");
        var folder = Directory.CreateDirectory(Path.Combine(cluster.Folder, "2025Q1")).FullName;
        var loaded = QuarterLoader.Load(new LoadRequest(folder, null, LoadedQuarter.Rules, cluster.Folder) { Engine = cluster.Address(database: "partial") });
        Assert.Null(loaded.Data);
        var said = loaded.Faults.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.Code + " " + fault.Values["column"]).ToArray();
        Assert.Equal(
            ["engine-table-missing creators.", "engine-table-missing videos.", "engine-table-missing video_formats.", "engine-table-missing video_tools.", "engine-column-type daily.day",
             "engine-column-missing daily.saves", "engine-table-missing comments.", "engine-table-missing sessions.", "engine-table-missing names."],
            said);
    }
}
