using DuckDB.NET.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Formats;

public class ParquetTests
{
    [Fact]
    public void EveryTypeOfColumnIsReadExactly()
    {
        using var folders = new Folders().Sound().Remove("videos.csv").Remove("daily.csv");
        Write(folders, "videos", """
            SELECT 7431052800000000001 AS video_id, 'c1' AS creator_id, TIMESTAMPTZ '2025-01-10 15:30:00+00' AS published_at, 60.0::DOUBLE AS duration_seconds,
              ['process', 'scene'] AS formats, '晚饭' AS anchor, 100::UTINYINT AS first_hour_plays, 10::HUGEINT AS first_hour_interactions
            """);
        Write(folders, "daily", """
            SELECT DATE '2025-01-10' AS date, 7431052800000000001 AS video_id, 1000::INTEGER AS plays, 50::DOUBLE AS likes, 5::DECIMAL(9, 3) AS comments, 20::DECIMAL(9, 0) AS shares, NULL::INTEGER AS saves
            """);
        var result = folders.Load(0);
        Assert.Equal([[1736523000, 60, 100, 10]], result.Rows("SELECT published_ts, duration, first_hour_plays, first_hour_interactions FROM videos", 4));
        Assert.Equal([[20098, 1000, 50, 5, 20, -1]], result.Rows("SELECT day, plays, likes, comments, shares, saves FROM daily", 6));
        Assert.Equal(["process", "scene"], result.Data!.Names.Formats);
        Assert.Equal("parquet", result.File("daily").Form.Container);
        result.Data.Dispose();
    }

    [Fact]
    public void PlacesAndNamesWithSignsOfPatternsAreGood()
    {
        using var folders = new Folders().Sound().Remove("daily.csv").Put("quarter.yaml", "files:\n  daily:\n    path: 'it''s ?[1].parquet'\n");
        Write(folders, "it's ?[1]", "SELECT DATE '2025-01-10' AS date, 'v404' AS video_id, 1 AS plays, 1 AS likes, 1 AS comments, 1 AS shares");
        var result = folders.Load();
        Assert.Equal((2, 1L), (result.Fault("data-unknown-video").Place!.Line, result.File("daily").SetAside));
    }

    [Fact]
    public void AFileThatNeedsMoreMemoryThanItsReaderHasIsNotCalledDamaged()
    {
        using var folders = new Folders().Sound();
        Write(folders, "comments", "SELECT i AS comment_id, '7431052800000000001' AS video_id, 'u' || i AS user_id, TIMESTAMP '2025-01-11 08:00:00' AS created_at, repeat('长', 400000) || i AS text FROM range(400) AS rows(i)");
        var result = folders.Load();
        Assert.Null(result.Data);
        Assert.Equal(Severity.Error, result.Fault("data-parquet-too-large").Severity);
        Assert.DoesNotContain(result.Faults, fault => fault.Code == "data-parquet-damaged");
    }

    [Theory]
    [InlineData("TIMESTAMP")]
    [InlineData("VARCHAR")]
    public void HoursOfADayAreNotTheSameRowTwice(string type)
    {
        using var folders = new Folders().Sound().Remove("daily.csv");
        Write(folders, "daily", $"SELECT CAST(t AS {type}) AS date, 7431052800000000001 AS video_id, 1::INTEGER AS plays, 1::INTEGER AS likes, 1::INTEGER AS comments, 1::INTEGER AS shares "
            + "FROM (VALUES (TIMESTAMP '2025-01-10 08:00:00'), (TIMESTAMP '2025-01-10 09:00:00'), (TIMESTAMP '2025-01-11 00:00:00')) AS hours(t)");
        var result = folders.Load();
        Assert.Equal((3L, 1L, 2L, 0L), (result.File("daily").Read, result.File("daily").Loaded, result.File("daily").Rejected, result.File("daily").Merged));
        result.Data!.Dispose();
    }

    /// <summary>Video 7431052800000000001 of c1, 60 s, published 2025-01-10 15:30 in 96 bits, as Parquet.Net writes it; the engine cannot.</summary>
    private const string Int96 = "UEFSMRUAFToVOiwVAhUAFQYVBhwYEzc0MzEwNTI4MDAwMDAwMDAwMDEYEzc0MzEwNTI4MDAwMDAwMDAwMDEWACgTNzQzMTA1MjgwMDAwMDAwMDAwMRgTNzQzMTA1MjgwMDAwMDAwMDAwMQAAAAIAAAACARMAAAA3NDMxMDUyODAwMDAwMDAwMDAxFQAVGBUYLBUCFQAVBhUGHBgCYzEYAmMxFgAoAmMxGAJjMQAAAAIAAAACAQIAAABjMRUAFRgVGCwVAhUAFQYVBhwYDACwLfO/MgAADowlABgMALAt878yAAAOjCUAFgAoDACwLfO/MgAADowlABgMALAt878yAAAOjCUAAAAAALAt878yAAAOjCUAFQAVCBUILBUCFQAVBhUGHBgEPAAAABgEPAAAABYAKAQ8AAAAGAQ8AAAAAAAAPAAAABUCGVxIBHJvb3QVCAAVDCUCGAh2aWRlb19pZCUATBwAAAAVDCUCGApjcmVhdG9yX2lkJQBMHAAAABUGJQAYDHB1Ymxpc2hlZF9hdAAVAiUAGBBkdXJhdGlvbl9zZWNvbmRzJSJMrBMgEQAAABYCGRwZTCYIHBUMGSUABhkYCHZpZGVvX2lkFQAWAhaMAhaMAiYIPBgTNzQzMTA1MjgwMDAwMDAwMDAwMRgTNzQzMTA1MjgwMDAwMDAwMDAwMRYAKBM3NDMxMDUyODAwMDAwMDAwMDAxGBM3NDMxMDUyODAwMDAwMDAwMDAxAAAAJpQCHBUMGSUABhkYCmNyZWF0b3JfaWQVABYCFmIWYiaUAjwYAmMxGAJjMRYAKAJjMRgCYzEAAAAm9gIcFQYZJQAGGRgMcHVibGlzaGVkX2F0FQAWAhayARayASb2AjwYDACwLfO/MgAADowlABgMALAt878yAAAOjCUAFgAoDACwLfO/MgAADowlABgMALAt878yAAAOjCUAAAAAJqgEHBUCGSUABhkYEGR1cmF0aW9uX3NlY29uZHMVABYCFmIWYiaoBDwYBDwAAAAYBDwAAAAWACgEPAAAABgEPAAAAAAAABaCBRYCNoIFAChKUGFycXVldC5OZXQgdmVyc2lvbiA2LjEuMCAoYnVpbGQgYzE3OWQ5N2JkMjU0OWI1ZjQ0YTkyNDFlNzI5Zjg2OWQ0OTQ3ZWU1OSkAJAIAAFBBUjE=";

    [Theory]
    [InlineData("UTC", 1_736_523_000)]
    [InlineData("Asia/Shanghai", 1_736_494_200)]
    public void MomentsOf96BitsAreOfTheZoneThatIsSaid(string zone, long unix)
    {
        using var folders = new Folders().Sound().Remove("videos.csv").PutBytes("videos.parquet", Convert.FromBase64String(Int96));
        var asked = folders.Load();
        Assert.Null(asked.Data);
        Assert.Equal((Severity.Error, "published_at"), (asked.Fault("data-zone-unsaid").Severity, asked.Fault("data-zone-unsaid").Values["column"]));
        var result = folders.Put("quarter.yaml", $"timezones: {{published_at: {zone}}}\n").Load();
        Assert.Equal([[unix]], result.Rows("SELECT published_ts FROM videos", 1));
        result.Data!.Dispose();
    }

    private static void Write(Folders folders, string name, string select)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY ({select}) TO '{Path.Combine(folders.Quarter, name).Replace("'", "''")}.parquet' (FORMAT parquet)";
        command.ExecuteNonQuery();
    }
}
