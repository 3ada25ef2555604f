using ReportGen.Cluster.Tests.Servers;

namespace ReportGen.Cluster.Tests;

/// <summary>The statements of docs/clickhouse.md number and fill the tables; rows worked out by hand.</summary>
[Collection(nameof(TwoShards))]
public sealed class LoadScriptTests(TwoShards cluster)
{
    [Fact]
    public void Numbers_and_fills_the_tables()
    {
        cluster.Need();
        cluster.Run("loading", ["shard", "raw"]);
        Put("raw_creators", "(0, 'cB', '乙', 'food', 2, 90), (0, 'cA', '甲', '', -1, 5), (1, 'cA', '甲', 'rural', 1, 4)");
        Put("raw_videos", "('v2', 'cB', 1736524800, 60, '', ['scene', 'process'], [], 100, 10), ('v1', 'cA', 1736523000, -1, '晚饭', [], ['poll'], -1, -1)");
        Put("raw_daily", "('2025-01-10', 'v2', 9, 1, 0, 0, -1)");
        Put("raw_comments", "('v1', 'uB', 1736524799, 6, 11, -12, 2)");
        Put("raw_sessions", "('uA', 'v2', 1736524800, 2500, 1, 0, 0, -1), ('uC', 'gone', 1736524800, 1, 0, 0, 0, 0)");
        cluster.Run("loading", ["load"]);

        Assert.Equal(
            ["anchor 0  晚饭", "category 0  food", "category 1  rural", "creator 0 cA 甲", "creator 1 cB 乙", "format 0  process", "format 1  scene", "tool 0  poll"],
            Rows("kind, number, id, name FROM loading.names ORDER BY kind, number"));
        Assert.Equal(["0 0 -1 -1 5", "0 1 0 2 90", "1 0 1 1 4"], Rows("* FROM loading.creators ORDER BY quarter, creator"));
        // 1736524800 is 2025-01-11 00:00 in China, day 20099; half an hour earlier is the day before.
        Assert.Equal(["0 0 1736523000 20098 -1 0 -1 -1", "1 1 1736524800 20099 60 -1 100 10"], Rows("* FROM loading.videos ORDER BY video"));
        Assert.Equal(["1 0", "1 1"], Rows("* FROM loading.video_formats ORDER BY video, format"));
        Assert.Equal(["0 0"], Rows("* FROM loading.video_tools"));
        Assert.Equal(["1 20098 9 1 0 0 -1"], Rows("* FROM loading.daily_local"));
        Assert.Equal(["0 0 1 1736524799 20098 6 11 -12 2"], Rows("* FROM loading.comments_local"));
        Assert.Equal(["0 1 1736524800 20099 2500 1 0 0 -1"], Rows("* FROM loading.sessions_local"));
    }

    private void Put(string table, string rows) => cluster.Shards[0].Execute($"INSERT INTO loading.{table} VALUES {rows}");

    private string[] Rows(string what) => cluster.Shards[0].Execute("SELECT " + what).Replace('\t', ' ').Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
