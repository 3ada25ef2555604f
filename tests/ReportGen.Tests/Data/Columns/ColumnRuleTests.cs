using ReportGen.Data;

namespace ReportGen.Tests.Data.Columns;

/// <summary>One rule holds for a whole column, wherever in it the value stands that needs it.</summary>
public class ColumnRuleTests
{
    private const string Head = "date,video_id,plays,likes,comments,shares\n";

    [Fact]
    public void The_order_of_day_and_month_is_decided_once_over_the_column()
    {
        // 01/02 stands first; only the last row shows that the day comes first. 1 February 2025 is day 20120.
        using var folders = new Folders().Sound().Put("daily.csv", Head + "01/02/2025,7431052800000000001,1,0,0,0\n31/03/2025,7431052800000000001,2,0,0,0\n");
        var result = folders.Load(0);
        Assert.Equal([[20120, 1], [20178, 2]], result.Rows("SELECT day, plays FROM daily ORDER BY day", 2));
        result.Data!.Dispose();
    }

    [Fact]
    public void The_month_may_come_first()
    {
        using var folders = new Folders().Sound().Put("daily.csv", Head + "02/01/2025,7431052800000000001,1,0,0,0\n03/31/2025,7431052800000000001,2,0,0,0\n");
        var result = folders.Load(0);
        Assert.Equal([[20120, 1], [20178, 2]], result.Rows("SELECT day, plays FROM daily ORDER BY day", 2));
        result.Data!.Dispose();
    }

    [Theory]
    [InlineData("01/02/2025", "02/03/2025", "data-date-order-unknown")]
    [InlineData("31/01/2025", "01/31/2025", "data-date-orders-mixed")]
    public void What_the_column_does_not_show_is_asked(string first, string second, string code)
    {
        using var folders = new Folders().Sound().Put("daily.csv", Head + $"{first},7431052800000000001,1,0,0,0\n{second},7431052800000000001,2,0,0,0\n2025-01-11,7431052800000000001,2,0,0,0\n");
        var result = folders.Load();
        Assert.Equal((2L, first), (result.Fault(code).Count, result.Fault(code).Values["found"]));
        Assert.Equal(1, result.File("daily").Loaded);
        result.Data!.Dispose();
    }

    [Fact]
    public void A_form_met_only_in_the_last_of_25000_rows_is_read_all_the_same()
    {
        var rows = string.Concat(Enumerable.Range(0, 25_000).Select(i => $"{new DateOnly(2025, 1, 1).AddDays(i % 80):yyyy-MM-dd},v{i / 80},1,0,0,0\n"));
        var videos = "video_id,creator_id,published_at,duration_seconds\n" + string.Concat(Enumerable.Range(0, 314).Select(i => $"v{i},c1,2025-01-01 00:00:00,9\n"));
        using var folders = new Folders().Sound().Put("videos.csv", videos).Put("daily.csv", Head + rows + "2025-03-25,v1,5.6万,0,0,0\n2025-03-26,v1,12.5,0,0,0\n");
        var result = folders.Load();
        Assert.Equal([[25_000 + 56_000]], result.Rows("SELECT sum(plays) FROM daily", 1));
        Assert.Equal((25_003, "12.5"), (result.Fault("data-not-a-count").Place!.Line, result.Fault("data-not-a-count").Values["found"])); // no whole number, in any row
        Assert.Equal("5.6万", result.Fault("data-value-rounded").Values["found"]);
        result.Data!.Dispose();
    }

    [Fact]
    public void Long_ids_that_differ_in_the_last_digit_stay_two_and_damaged_ones_join_nothing()
    {
        using var folders = new Folders().Sound()
            .Put("videos.csv", "video_id,creator_id,published_at,duration_seconds\n12345678901234567890,c1,2025-01-10 00:00:00,9\n12345678901234567891,c1,2025-01-10 00:00:00,9\n")
            .Put("daily.csv", Head + "2025-01-11,12345678901234567890,1,0,0,0\n2025-01-11,12345678901234567891,2,0,0,0\n2025-01-12,1.2E+19,3,0,0,0\n2025-01-12,,3,0,0,0\n");
        var result = folders.Load();
        Assert.Equal([[1], [2]], result.Rows("SELECT plays FROM daily ORDER BY plays", 1));
        Assert.Equal("1.2E+19", result.Fault("data-id-damaged").Values["found"]);
        result.Data!.Dispose();
    }

    [Fact]
    public void Missing_is_unknown_not_nought()
    {
        using var folders = new Folders().Sound().Put("daily.csv", "date,video_id,plays,likes,comments,shares,saves\n2025-01-11,7431052800000000001,1,0,0,0,--\n2025-01-12,7431052800000000001,-,0,0,0,1\n");
        var result = folders.Load();
        Assert.Equal([[1, -1]], result.Rows("SELECT plays, saves FROM daily", 2));
        Assert.Equal("plays", result.Fault("data-missing-value").Values["column"]);
        result.Data!.Dispose();
    }

    [Fact]
    public void Times_of_many_forms_meet_on_one_clock()
    {
        // Seconds and milliseconds are UTC; the rest stands on the clock of Shanghai. All are 2025-01-11 08:05:00 there.
        string[] forms = ["1736553900", "1736553900000", "2025-01-11T00:05:00Z", "2025/1/11 8:05", "2025年1月11日 8:05", "\"Jan 11, 2025, 8:05 AM\"", "2025-01-11 00:05 UTC"];
        using var folders = new Folders().Sound().Put("videos.csv", "video_id,creator_id,published_at,duration_seconds\n" + string.Concat(forms.Select((form, i) => $"{(i == 0 ? "7431052800000000001" : "v" + i)},c1,{form},00:50\n")));
        var result = folders.Load();
        Assert.Equal([[7, 1736553900, 1736553900, 50, 50]], result.Rows("SELECT count(*), min(published_ts), max(published_ts), min(duration), max(duration) FROM videos", 5));
        result.Data!.Dispose();
    }
}
