using System.Globalization;
using DuckDB.NET.Data;

namespace ReportGen.EndToEnd.Tests.Sample;

/// <summary>Numbers of the CSV files of the sample by DuckDB's own reader; nothing of the loading or measuring side. {Q1} and {Q4} are the folders.</summary>
internal static class PlainSql
{
    public const string Sessions = """
        (SELECT s.*, CAST(started_at AS DATE) AS day, v.creator_id, v.duration_seconds, coalesce(v.anchor, '') AS anchor
         FROM read_csv('{Q1}/sessions.csv.gz', types = {'user_id': 'VARCHAR', 'video_id': 'VARCHAR'}) AS s JOIN {VIDEOS} AS v USING (video_id)
         WHERE CAST(started_at AS DATE) BETWEEN DATE '2025-01-01' AND DATE '2025-03-31')
        """;

    public const string EarlierSessions = """
        (SELECT s.*, CAST(started_at AS DATE) AS day, v.creator_id, v.duration_seconds, coalesce(v.anchor, '') AS anchor
         FROM read_csv('{Q4}/sessions.csv.gz', types = {'user_id': 'VARCHAR', 'video_id': 'VARCHAR'}) AS s JOIN {VIDEOS} AS v USING (video_id)
         WHERE CAST(started_at AS DATE) BETWEEN DATE '2024-10-01' AND DATE '2024-12-31')
        """;

    public const string Comments = """
        (SELECT c.*, CAST(created_at AS DATE) AS day, v.creator_id FROM read_csv('{Q1}/comments.csv.gz', types = {'user_id': 'VARCHAR', 'video_id': 'VARCHAR', 'comment_id': 'VARCHAR'}) AS c
         JOIN {VIDEOS} AS v USING (video_id) WHERE CAST(created_at AS DATE) BETWEEN DATE '2025-01-01' AND DATE '2025-03-31' AND c.user_id <> v.creator_id)
        """;

    public const string EarlierComments = """
        (SELECT c.*, CAST(created_at AS DATE) AS day, v.creator_id FROM read_csv('{Q4}/comments.csv.gz', types = {'user_id': 'VARCHAR', 'video_id': 'VARCHAR', 'comment_id': 'VARCHAR'}) AS c
         JOIN {VIDEOS} AS v USING (video_id) WHERE CAST(created_at AS DATE) BETWEEN DATE '2024-10-01' AND DATE '2024-12-31' AND c.user_id <> v.creator_id)
        """;

    /// <summary>All videos of both folders, once each.</summary>
    public const string Videos = """
        (SELECT *, CAST(published_at AS DATE) AS published FROM (SELECT * FROM read_csv('{Q1}/videos.csv.gz', types = {'video_id': 'VARCHAR', 'creator_id': 'VARCHAR', 'anchor': 'VARCHAR'})
          UNION SELECT * FROM read_csv('{Q4}/videos.csv.gz', types = {'video_id': 'VARCHAR', 'creator_id': 'VARCHAR', 'anchor': 'VARCHAR'})) QUALIFY row_number() OVER (PARTITION BY video_id) = 1)
        """;

    public static double Number(string sql) => Column(sql)[0];

    public static List<double> Column(string sql)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("{VIDEOS}", Videos, StringComparison.Ordinal)
            .Replace("{Q4}", Repository.Quarter("2024Q4"), StringComparison.Ordinal).Replace("{Q1}", Repository.Quarter("2025Q1"), StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var values = new List<double>();
        while (reader.Read())
            values.Add(Convert.ToDouble(reader.GetValue(0), CultureInfo.InvariantCulture));
        return values;
    }
}
