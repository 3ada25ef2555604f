using System.Text;
using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Checks;

/// <summary>What is there of a quarter must be most of it: a file of another quarter, a part that is missing and a hole in a file look like few rows.</summary>
public class GapTests
{
    private const string Head = "date,video_id,plays,likes,comments,shares\n";

    [Theory]
    [InlineData("2025-03-31", 90, true)] // a day of the first quarter, and the seven after it
    [InlineData("2025-02-24", 90, true)] // 5 of 12 weeks
    [InlineData("2025-02-10", 90, false)] // 7 of them
    [InlineData("2025-01-01", 120, false)] // the quarter and a month
    public void Daily_rows_of_another_quarter_stop_the_paper(string from, int days, bool stops)
    {
        using var folders = Sound().Put("daily.csv", Head + Days(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), days));
        var result = folders.Load();
        Assert.Equal(stops, result.Data is null);
        result.Data?.Dispose();
        if (stops)
        {
            Assert.Equal((Severity.Error, "daily", "12"), (result.Fault("data-weeks-missing").Severity, result.Fault("data-weeks-missing").Values["column"], result.Fault("data-weeks-missing").Values["expected"]));
            result = folders.Put("quarter.yaml", "missing_weeks: expected\n").Load();
            Assert.NotNull(result.Data);
            result.Data.Dispose();
        }
    }

    [Fact]
    public void A_quarter_that_is_not_over_ends_where_its_data_end()
    {
        using var folders = Sound().Put("daily.csv", Head + Days(new DateOnly(2025, 1, 1), 31));
        var result = folders.Load();
        Assert.NotNull(result.Data);
        result.Data.Dispose();
        // Where more is said to be there, it is missing: 3 weeks of 12.
        Assert.Equal("8", folders.Put("quarter.yaml", "data_until: 2025-04-07\n").Load().Fault("data-weeks-missing").Values["found"]);
    }

    [Fact]
    public void A_part_that_is_a_copy_of_another_stands_in_the_place_of_a_third()
    {
        using var folders = Sound().Remove("daily.csv").Put("daily-01.csv", Folders.Daily).Put("daily-02.csv", Folders.Daily);
        var fault = folders.Load().Fault("data-file-twice");
        Assert.Equal((Severity.Error, "daily-01.csv", "daily-02.csv"), (fault.Severity, fault.Values["found"], Path.GetFileName(fault.Place!.File)));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(20_000)]
    public void Zeros_in_place_of_rows_are_a_hole(int rows)
    {
        var bytes = Encoding.UTF8.GetBytes(Head + Days(new DateOnly(2025, 1, 1), 90, rows));
        bytes.AsSpan(bytes.Length / 2, 1_000).Clear();
        using var folders = Sound().PutBytes("daily.csv", bytes);
        Assert.Equal(Severity.Error, folders.Load().Fault("data-file-holes").Severity);
        folders.PutBytes("daily.csv", [.. Encoding.UTF8.GetBytes(Head + Days(new DateOnly(2025, 1, 1), 90, rows)), .. new byte[512]]);
        Assert.Equal(Severity.Error, folders.Load().Fault("data-file-holes").Severity);
    }

    [Fact]
    public void A_hole_inside_a_comment_is_one_too()
    {
        using var folders = Sound().Put("comments.csv", $"comment_id,video_id,user_id,created_at,text\n1,7431052800000000001,u1,2025-01-11 08:00:00,盐放{new string('\0', 300)}早了吗\n");
        Assert.Equal(Severity.Error, folders.Load().Fault("data-file-holes").Severity);
    }

    [Theory]
    [InlineData(0, "data-plays-zero")]
    [InlineData(3, "data-plays-unit")]
    [InlineData(30_000, null)]
    public void Plays_that_cannot_be_stop_the_paper(int plays, string? code)
    {
        using var folders = Sound().Put("daily.csv", Head + string.Concat(Enumerable.Range(0, 30).Select(i => $"{new DateOnly(2025, 1, 11).AddDays(i):yyyy-MM-dd},7431052800000000001,{(plays == 0 ? 0 : plays + (i % 3))},{400 + i},1,1\n")));
        var result = folders.Load();
        Assert.Equal(code is null, result.Data is not null);
        result.Data?.Dispose();
        if (code is not null)
            Assert.Equal(Severity.Error, result.Fault(code).Severity);
    }

    private static Folders Sound() => new Folders().Sound().Put("videos.csv", Folders.Videos + string.Concat(Enumerable.Range(0, 250).Select(i => $"v{i},c1,2024-12-01 08:00:00,{9 + (i % 60)},,,,,\n")));

    private static string Days(DateOnly from, int days, int rows = 1_000) =>
        string.Concat(Enumerable.Range(0, rows).Select(i => $"{from.AddDays(i % days):yyyy-MM-dd},v{i / days},{100 + (i % 7)},{i % 5},1,1\n"));
}
