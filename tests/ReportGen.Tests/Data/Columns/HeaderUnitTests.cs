using ReportGen.Data;
using ReportGen.Data.Columns;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Columns;

/// <summary>A unit that a header names counts, however it is written; one that is not known stops the paper. A number is never read in another unit without a word.</summary>
public class HeaderUnitTests
{
    [Theory]
    [InlineData("播放量（万）", 12_000)]
    [InlineData("播放量/万", 12_000)]
    [InlineData("播放量【万】", 12_000)]
    [InlineData("播放量[万次]", 12_000)]
    [InlineData("播放量(单位：万)", 12_000)]
    [InlineData("播放量 单位:万", 12_000)]
    [InlineData("播放量_万", 12_000)]
    [InlineData("播放量万", 12_000)]
    [InlineData("播放量(千次)", 1_200)]
    [InlineData("播放量（百万）", 1_200_000)]
    [InlineData("Plays (k)", 1_200)]
    [InlineData("plays/K", 1_200)]
    [InlineData("plays, thousands", 1_200)]
    [InlineData("Views in thousands", 1_200)]
    [InlineData("Views (in millions)", 1_200_000)]
    [InlineData("Views ('000)", 1_200)]
    public void Counts_are_read_in_the_unit_of_their_header(string header, long plays)
    {
        using var folders = new Folders().Sound().Put("daily.csv", Days(header, "1.2"));
        var result = folders.Load(0);
        Assert.Equal([[plays]], result.Rows("SELECT plays FROM daily", 1));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("时长(分钟)", "1.5", 90)]
    [InlineData("时长/毫秒", "90000", 90)]
    [InlineData("时长毫秒", "90000", 90)]
    [InlineData("视频时长-秒", "90", 90)]
    [InlineData("时长[秒]", "90", 90)]
    [InlineData("Duration (m)", "1.5", 90)]
    [InlineData("Duration (mins)", "1.5", 90)]
    [InlineData("Duration in minutes", "1.5", 90)]
    [InlineData("duration_min", "1.5", 90)]
    [InlineData("video_duration_ms", "90000", 90)]
    [InlineData("Length, hours", "0.025", 90)]
    [InlineData("duration_seconds", "90", 90)]
    [InlineData("duration_seconds (ms)", "90000", 90)]
    public void So_are_lengths(string header, string value, long seconds)
    {
        using var folders = new Folders().Sound().Put("videos.csv", Videos(header, value));
        var result = folders.Load(0);
        Assert.Equal([[seconds]], result.Rows("SELECT duration FROM videos WHERE duration >= 0", 1));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("播放（万）", "1.2", 12_000)]
    [InlineData("播放/万", "1.2", 12_000)]
    [InlineData("热度", "1200", 1_200)]
    public void A_name_mapped_in_the_settings_keeps_its_unit(string header, string value, long plays)
    {
        using var folders = new Folders().Sound().Put("daily.csv", Days(header, value)).Put("quarter.yaml", $"columns: {{plays: \"{header}\"}}\n");
        var result = folders.Load(0);
        Assert.Equal([[plays]], result.Rows("SELECT plays FROM daily", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void So_does_a_length()
    {
        using var folders = new Folders().Sound().Put("videos.csv", Videos("len_minutes", "1.5")).Put("quarter.yaml", "columns: {duration: len_minutes}\n");
        var result = folders.Load(0);
        Assert.Equal([[90]], result.Rows("SELECT duration FROM videos", 1));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("播放（×100）", "播放（×100）")]
    [InlineData("Views (0.1 million)", "3")]
    public void A_unit_that_is_not_known_stops_until_it_is_said(string header, string mapped)
    {
        using var folders = new Folders().Sound().Put("daily.csv", Days(header, "12")).Put("quarter.yaml", $"columns: {{plays: \"{mapped}\"}}\n");
        var fault = folders.Load().Fault("data-unit-unknown");
        Assert.Equal((Severity.Error, header, 3), (fault.Severity, fault.Values["found"], fault.Place!.Column));
        Assert.Contains("units: {plays: ", MessageCatalog.For("en").Describe(fault));
        folders.Put("quarter.yaml", $"columns: {{plays: \"{mapped}\"}}\nunits: {{plays: \"1\"}}\n");
        var result = folders.Load(0);
        Assert.Equal([[12]], result.Rows("SELECT plays FROM daily", 1));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("Duration (days)")]
    [InlineData("Duration (frames)")]
    [InlineData("时长(万)")]
    public void So_does_one_of_a_length(string header)
    {
        using var folders = new Folders().Sound().Put("videos.csv", Videos(header, "90")).Put("quarter.yaml", "columns: {duration: 4}\n");
        Assert.Equal(Severity.Error, folders.Load().Fault("data-unit-unknown").Severity);
        // Unmapped, the column is missing.
        Assert.Contains(folders.Remove("quarter.yaml").Load().Faults, fault => fault.Code is "data-column-missing" or "data-column-misnamed");
    }

    [Theory]
    [InlineData("likes (excluding ads)")]
    [InlineData("like(s)")]
    [InlineData("点赞（含取消）")]
    [InlineData("likes_w")]
    public void What_stands_in_brackets_may_be_no_unit(string header)
    {
        using var folders = new Folders().Sound().Put("daily.csv", $"date,video_id,plays,{header},comments,shares\n2025-01-11,7431052800000000001,100,5,2,1\n").Put("quarter.yaml", $"columns: {{likes: \"{header}\"}}\n");
        var result = folders.Load(0);
        Assert.Equal([[5]], result.Rows("SELECT likes FROM daily", 1));
        result.Data!.Dispose();
    }

    private static string Days(string header, string value) => $"date,video_id,\"{header}\",likes,comments,shares\n2025-01-11,7431052800000000001,{value},5,2,1\n";

    private static string Videos(string header, string value) => $"video_id,creator_id,published_at,\"{header}\"\n7431052800000000001,c1,2025-01-10 08:00,{value}\n";
}
