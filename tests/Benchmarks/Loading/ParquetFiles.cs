using DuckDB.NET.Data;

namespace Benchmarks.Loading;

/// <summary>Writes the large tables of a folder again as Parquet with proper types, beside copies of the small ones.</summary>
internal static class ParquetFiles
{
    private static readonly string[] Small = ["creators.csv", "videos.csv"];

    private static readonly Dictionary<string, string> Large = new(StringComparer.Ordinal)
    {
        ["daily"] = "SELECT CAST(date AS DATE) AS date, video_id, CAST(plays AS BIGINT) AS plays, CAST(likes AS BIGINT) AS likes, CAST(comments AS BIGINT) AS comments, CAST(shares AS BIGINT) AS shares",
        ["comments"] = "SELECT comment_id, video_id, user_id, CAST(created_at AS TIMESTAMP) AS created_at, text, kind",
        ["sessions"] = "SELECT user_id, video_id, CAST(started_at AS TIMESTAMP) AS started_at, CAST(watch_seconds AS DOUBLE) AS watch_seconds, CAST(liked AS BOOLEAN) AS liked, CAST(commented AS BOOLEAN) AS commented, CAST(shared AS BOOLEAN) AS shared",
    };

    /// <summary>Writes them; files that are there stay.</summary>
    /// <returns>The folder.</returns>
    public static string Write(string folder)
    {
        var target = Path.Combine(Path.GetDirectoryName(folder)! + "-parquet", Path.GetFileName(folder));
        Directory.CreateDirectory(target);
        foreach (var name in Small)
            File.Copy(Path.Combine(folder, name), Path.Combine(target, name), overwrite: true);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        foreach (var (name, select) in Large)
        {
            var (from, to) = (Path.Combine(folder, name + ".csv"), Path.Combine(target, name + ".parquet"));
            if (!File.Exists(from) || File.Exists(to))
                continue;
            using var command = connection.CreateCommand();
            command.CommandText = $"SET memory_limit = '2GiB'; COPY ({select} FROM read_csv('{from}', all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"')) TO '{to}.part' (FORMAT parquet)";
            command.ExecuteNonQuery();
            File.Move(to + ".part", to);
        }

        return target;
    }
}
