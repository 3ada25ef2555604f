using ReportGen.Samples.Calendar;

namespace ReportGen.Samples.Tests.Calendar;

public class WeeksTests
{
    /// <summary>By the calendar: 6 January 2025 is the first Monday of the quarter, 30 March its last Sunday; 7 October and 29 December in the quarter before.</summary>
    [Theory]
    [InlineData(2025, 1, "2025-01-06", "2025-03-24", 12)]
    [InlineData(2024, 4, "2024-10-07", "2024-12-23", 12)]
    [InlineData(2024, 1, "2024-01-01", "2024-03-25", 13)]
    public void Whole_weeks_of_a_quarter(int year, int number, string first, string last, int count)
    {
        var weeks = Weeks.Inside(new CalendarQuarter(year, number));
        Assert.Equal(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture).DayNumber, Weeks.FirstDay(weeks.First));
        Assert.Equal(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture).DayNumber, Weeks.FirstDay(weeks.Last));
        Assert.Equal(count, weeks.Count);
    }

    [Fact]
    public void A_week_begins_on_Monday()
    {
        var sunday = new DateOnly(2025, 1, 5).DayNumber;
        Assert.Equal(Weeks.Of(sunday) + 1, Weeks.Of(sunday + 1));
        Assert.Equal(DayOfWeek.Monday, DateOnly.FromDayNumber(Weeks.FirstDay(Weeks.Of(sunday))).DayOfWeek);
    }

    /// <summary>Announced days off: 28 January to 4 February 2025.</summary>
    [Fact]
    public void Spring_Festival_2025()
    {
        var spring = Assert.Single(Festivals.In(new CalendarQuarter(2025, 1)), holiday => holiday.Name == "春节");
        Assert.Equal(new DateOnly(2025, 1, 28), spring.First);
        Assert.Equal(new DateOnly(2025, 2, 4), spring.Last);
    }
}
