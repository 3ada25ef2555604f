using System.Globalization;
using CsCheck;
using ReportGen.Data.Tables;
using ReportGen.Data.Values;

namespace ReportGen.Tests.Data.Values;

public class MomentTextTests
{
    private static readonly ZoneClock China = ZoneClock.Find("Asia/Shanghai")!;

    // 2025-01-03 is day 20091; 08:05 is second 29100.
    [Theory]
    [InlineData("2025-01-03")]
    [InlineData("2025/1/3")]
    [InlineData("2025.1.3")]
    [InlineData("20250103")]
    [InlineData("2025年1月3日")]
    [InlineData("2025 年 1 月 3 日")]
    [InlineData("２０２５年１月３日")]
    [InlineData("Jan 3, 2025")]
    [InlineData("January 3, 2025")]
    [InlineData("Fri, Jan 3, 2025")]
    [InlineData("3 Jan 2025")]
    [InlineData("3-Jan-2025")]
    [InlineData("45660")]
    public void Reads_dates(string text)
    {
        Assert.Equal(DateStatus.Read, MomentText.Read(text, DateOrder.Unknown, out var moment));
        Assert.Equal(new WrittenMoment(20091, 0, false, null), moment);
    }

    [Theory]
    [InlineData("2025-01-03 08:05:00", null)]
    [InlineData("2025/1/3 8:05", null)]
    [InlineData("2025年1月3日 8:05", null)]
    [InlineData("2025年1月3日8时5分", null)]
    [InlineData("2025-1-3 上午8:05", null)]
    [InlineData("Jan 3, 2025, 8:05 AM", null)]
    [InlineData("20250103080500", null)]
    [InlineData("45660.33680555556", null)]
    [InlineData("2025-01-03T08:05:00+08:00", "28800")]
    [InlineData("2025-01-03 08:05:00.123 +0800", "28800")]
    [InlineData("2025-01-03 08:05 GMT+8", "28800")]
    [InlineData("2025-01-03 08:05 UTC", "0")]
    [InlineData("2025-01-03T08:05:00Z", "0")]
    [InlineData("1735891500", "0")]
    [InlineData("1735891500123", "0")]
    [InlineData("1735891500.5", "0")]
    [InlineData("1735891500123456", "0")]
    public void Reads_times(string text, string? offset)
    {
        Assert.Equal(DateStatus.Read, MomentText.Read(text, DateOrder.Unknown, out var moment));
        Assert.Equal(new WrittenMoment(20091, 29_100, true, offset is null ? null : int.Parse(offset, CultureInfo.InvariantCulture)), moment);
    }

    [Theory]
    [InlineData("12:05 AM", 300)]
    [InlineData("12:05 PM", 43_500)]
    [InlineData("8:05 pm", 72_300)]
    [InlineData("下午8:05", 72_300)]
    [InlineData("中午12:05", 43_500)]
    [InlineData("晚上 11:59:59", 86_399)]
    public void Halves_of_the_day(string text, int second)
    {
        Assert.Equal(DateStatus.Read, MomentText.Read("2025-01-03 " + text, DateOrder.Unknown, out var moment));
        Assert.Equal(second, moment.Second);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-02-30")]
    [InlineData("2025-13-01")]
    [InlineData("2025-01")]
    [InlineData("2025-01-03 24:00")]
    [InlineData("2025-01-03 08:60")]
    [InlineData("2025-01-03 13:05 PM")]
    [InlineData("2025-01-03 08:05 XYZ")]
    [InlineData("Foo 3, 2025")]
    [InlineData("123456")]
    [InlineData("1.65131E+12")]
    [InlineData("yesterday")]
    [InlineData("Jan 3, 2025 at 8:05")]
    public void Refuses_the_rest(string text) => Assert.Equal(DateStatus.None, MomentText.Read(text, DateOrder.Unknown, out _));

    [Fact]
    public void Two_numbers_need_an_order()
    {
        Assert.Equal(DateStatus.OrderNeeded, MomentText.Read("03/01/2025", DateOrder.Unknown, out _));
        Assert.Equal(DateStatus.OrderNeeded, MomentText.Read("31/01/2025", DateOrder.Unknown, out _)); // the column decides, not the value
        Assert.True(MomentText.Read("03/01/2025 8:05", DateOrder.DayFirst, out var day) == DateStatus.Read && day.Day == 20091);
        Assert.True(MomentText.Read("01/03/2025 8:05", DateOrder.MonthFirst, out var month) == DateStatus.Read && month.Day == 20091);
        Assert.Equal(DateStatus.None, MomentText.Read("31/01/2025", DateOrder.MonthFirst, out _));
    }

    // The framework writes each moment in one of the forms; every form must give the moment back, whatever the machine's culture.
    [Fact]
    public void Every_form_reads_back() => Gen.Select(Gen.Long[0, 4_000_000_000], Gen.Int[0, Forms.Length - 1], Cultures.Any).Sample((unix, form, culture) =>
    {
        var local = DateTime.UnixEpoch.AddSeconds(unix + 28_800);
        var text = local.ToString(Forms[form], CultureInfo.InvariantCulture);
        return Cultures.Under(culture, () => MomentText.Read(text, DateOrder.Unknown, out var moment) == DateStatus.Read && China.ToUnix(moment.Local) == unix - (unix % Precision(form)));
    }, iter: 4000);

    [Fact]
    public void Every_date_reads_back_in_both_orders() => Gen.Select(Gen.Int[0, 40_000], Gen.Bool, Cultures.Of('/', '-', '.'), Cultures.Any).Sample((number, dayFirst, mark, culture) =>
    {
        var date = new DateOnly(1970, 1, 1).AddDays(number);
        var (first, second) = dayFirst ? (date.Day, date.Month) : (date.Month, date.Day);
        var text = string.Create(CultureInfo.InvariantCulture, $"{first}{mark}{second}{mark}{date.Year}");
        return Cultures.Under(culture, () => MomentText.Read(text, dayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst, out var moment) == DateStatus.Read && moment.Day == number);
    }, iter: 2000);

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm:ss", "yyyy'年'M'月'd'日' HH:mm:ss", "MMM d, yyyy, h:mm:ss tt", "d MMMM yyyy HH:mm:ss", "dd-MMM-yyyy HH:mm:ss", "yyyyMMddHHmmss",
        "yyyy.M.d H:mm:ss", "ddd, MMM d, yyyy H:mm:ss", "yyyy/M/d H:mm", "yyyy'年'M'月'd'日'H'时'm'分'",
    ];

    private static int Precision(int form) => Forms[form].Contains("ss", StringComparison.Ordinal) ? 1 : 60;
}
