using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Data;

namespace ReportGen.Cluster.Tests.Servers;

/// <summary>Copies tables from another engine to the shards: rows of large tables by turns, small tables whole to each.</summary>
internal static class ClusterFiller
{
    private static readonly ImmutableArray<(string Table, string Columns)> Tables =
    [
        ("creators", "quarter, creator, category, tier, followers"),
        ("videos", "video, creator, published_ts, published_day, duration, anchor, first_hour_plays, first_hour_interactions"),
        ("video_formats", "video, format"), ("video_tools", "video, tool"),
        ("daily", "video, day, plays, likes, comments, shares, saves"),
        ("comments", "comment, video, user_id, ts, day, verdict, hash, hash2, units"),
        ("sessions", "user_id, video, ts, day, watch_ms, liked, commented, shared, followed"),
    ];

    private static readonly ImmutableDictionary<string, long> None = ImmutableDictionary<string, long>.Empty;

    /// <summary>Empties the tables and fills them.</summary>
    public static void Fill(TwoShards cluster, IQueryEngine from)
    {
        foreach (var (table, columns) in Tables)
        {
            var width = columns.Split(',').Length;
            var rows = from.Query($"SELECT {columns} FROM {table}", None, row => string.Join('\t', Enumerable.Range(0, width).Select(row.Int)));
            var large = table is "daily" or "comments" or "sessions";
            for (var shard = 0; shard < cluster.Shards.Length; shard++)
                Put(cluster.Shards[shard], $"{TwoShards.Database}.{table}{(large ? "_local" : "")}", columns, large ? rows.Where((_, at) => at % cluster.Shards.Length == shard) : rows);
        }
    }

    /// <summary>Fills the table of names.</summary>
    public static void FillNames(TwoShards cluster, DimensionNames names)
    {
        IEnumerable<string> Kind(string kind, IEnumerable<string> words) => words.Select((word, at) => Line(kind, at, "", word));
        var rows = names.CreatorIds.Select((id, at) => Line("creator", at, id, names.CreatorNames[at]))
            .Concat(Kind("category", names.Categories)).Concat(Kind("tool", names.Tools)).Concat(Kind("format", names.Formats)).Concat(Kind("anchor", names.Anchors));
        foreach (var shard in cluster.Shards)
            Put(shard, TwoShards.Database + ".names", "kind, number, id, name", rows);
    }

    private static string Line(string kind, int number, string id, string name) => string.Create(CultureInfo.InvariantCulture, $"{kind}\t{number}\t{id}\t{name}");

    private static void Put(ShardServer shard, string table, string columns, IEnumerable<string> rows)
    {
        shard.Execute("TRUNCATE TABLE " + table);
        var text = new StringBuilder($"INSERT INTO {table} ({columns}) FORMAT TabSeparated\n");
        var start = text.Length;
        foreach (var row in rows)
            text.Append(row).Append('\n');
        if (text.Length > start)
            shard.Execute(text.ToString());
    }
}
