using ReportGen.Data.Tables;
using ReportGen.Data.Values;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Values;

/// <summary>Forms of dates that need more than one value, or a setting, to be read.</summary>
public class DateFormTests
{
    private const string Head = "date,video_id,plays,likes,comments,shares\n";

    // 2025-01-03 is day 20091.
    [Theory]
    [InlineData("03-JAN-25", 0)]
    [InlineData("3 Jan 25", 0)]
    [InlineData("25年1月3日", 0)]
    [InlineData("2025-01-03 周五", 0)]
    [InlineData("2025-01-03（星期五）", 0)]
    [InlineData("2025/1/3 Fri", 0)]
    [InlineData("2025-01-03 周五 8:05", 29_100)]
    [InlineData("20250103 08:05:00", 29_100)]
    [InlineData("20250103T080500", 29_100)]
    [InlineData("202501030805", 29_100)]
    public void Reads_dates_of_databases_and_of_calendars(string text, int second)
    {
        Assert.Equal(DateStatus.Read, MomentText.Read(text, DateOrder.Unknown, out var moment));
        Assert.Equal((20091, second), (moment.Day, moment.Second));
    }

    [Theory]
    [InlineData("25/01/03", "YearFirst")]
    [InlineData("25/1/3", "YearFirst")]
    [InlineData("03.01.25", "DayFirst")]
    [InlineData("1-3-25", "MonthFirst")]
    public void Years_of_two_digits_need_a_setting(string text, string stated)
    {
        var order = Enum.Parse<DateOrder>(stated);
        Assert.Equal(DateStatus.YearNeeded, MomentText.Read(text, DateOrder.Unknown, out _));
        Assert.Equal(DateStatus.YearNeeded, MomentText.Read(text, order, out _)); // what the column shows of other values is no setting
        Assert.Equal(DateStatus.Read, MomentText.Read(text, order, out var moment, isStated: true));
        Assert.Equal(20091, moment.Day);
    }

    [Theory]
    [InlineData("2025-01-03 周")]
    [InlineData("2025-01-03 (周五")]
    [InlineData("2025-01-03 Foo")]
    [InlineData("20250103 0805")]
    [InlineData("20251303 08:05")]
    [InlineData("202501032460")]
    public void Refuses_what_is_no_date(string text) => Assert.Equal(DateStatus.None, MomentText.Read(text, DateOrder.DayFirst, out _, isStated: true));

    [Fact]
    public void A_short_year_is_said_and_read_by_the_setting()
    {
        using var folders = new Folders().Sound().Put("daily.csv", Head + "25/01/03,7431052800000000001,1,1,1,1\n");
        var fault = folders.Load().Fault("data-year-short");
        Assert.Contains("dates: {date: year-first}", MessageCatalog.For("en").Describe(fault));
        var result = folders.Put("quarter.yaml", "dates: {date: year-first}\n").Load(0);
        Assert.Equal([[20091]], result.Rows("SELECT day FROM daily", 1));
        result.Data!.Dispose();
    }

    [Fact]
    public void Files_of_a_table_decide_the_order_together()
    {
        // 1 to 12 January fit both ways; the 13th of the other file does not.
        using var folders = new Folders().Sound().Remove("daily.csv")
            .Put("daily-01.csv", Head + "03/01/2025,7431052800000000001,1,1,1,1\n").Put("daily-02.csv", Head + "13/01/2025,7431052800000000001,1,1,1,1\n");
        var result = folders.Load(0);
        Assert.Equal([[20091], [20101]], result.Rows("SELECT day FROM daily ORDER BY day", 1));
        result.Data!.Dispose();
        // Where the others disagree, it is asked.
        Assert.Equal(1, folders.Put("daily-03.csv", Head + "01/14/2025,7431052800000000001,1,1,1,1\n").Load().Fault("data-date-order-unknown").Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("dates: {date: day-first}\n")]
    public void Days_and_months_that_a_spreadsheet_exchanged_stop_loading(string yaml)
    {
        // 2, 3 and 4 January of a file with the day first, opened where the month comes first: 1 February, 1 March, 1 April.
        using var folders = new Folders().Sound().Put("quarter.yaml", "quarter: 2025Q1\n" + yaml).Put("daily.csv", Head
            + string.Concat(new[] { "2025-02-01", "2025-03-01", "2025/4/1", "13/01/2025", "14/01/2025" }.Select(day => day + ",7431052800000000001,1,1,1,1\n")));
        var result = folders.Load();
        Assert.Null(result.Data);
        var fault = result.Fault("data-dates-exchanged");
        Assert.Equal((Severity.Error, 5, "13/01/2025", 2L), (fault.Severity, fault.Place!.Line, fault.Values["found"], fault.Count));
    }

    [Fact]
    public void One_late_day_behind_a_year_shows_that_nothing_was_exchanged()
    {
        var signs = new[] { "2025-02-01", "2025-03-01", "2025-04-01", "13/01/2025" }.Aggregate(default(OrderSigns), (signs, value) => signs.With(value));
        Assert.Equal(ColumnOrder.Exchanged, signs.Order);
        Assert.Equal(ColumnOrder.DayFirst, signs.With("2025-03-15").Order);
        Assert.Equal(ColumnOrder.DayFirst, signs.With("03/01/2025").Order);
    }

    [Fact]
    public void Hours_of_a_day_are_not_the_same_row_twice()
    {
        using var folders = new Folders().Sound().Put("daily.csv", Head + "2025-01-10 08:00:00,7431052800000000001,5,1,1,1\n2025-01-10 09:00:00,7431052800000000001,5,1,1,1\n2025-01-11 09:30:00,7431052800000000001,5,1,1,1\n");
        var result = folders.Load();
        Assert.Equal((3L, 1L, 2L, 0L), (result.File("daily").Read, result.File("daily").Loaded, result.File("daily").Rejected, result.File("daily").Merged));
        Assert.Equal(2, result.Fault("data-conflicting-key").Count);
        result.Data!.Dispose();
    }
}
