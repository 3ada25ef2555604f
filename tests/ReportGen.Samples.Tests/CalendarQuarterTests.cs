namespace ReportGen.Samples.Tests;

public class CalendarQuarterTests
{
    [Fact]
    public void Reads_and_writes_the_usual_form()
    {
        Assert.True(CalendarQuarter.TryParse("2025Q1", out var quarter));
        Assert.Equal(new CalendarQuarter(2025, 1), quarter);
        Assert.Equal("2025Q1", quarter.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025")]
    [InlineData("2025Q5")]
    [InlineData("2025Q0")]
    [InlineData("25Q1")]
    [InlineData("2025-1")]
    [InlineData("1999Q1")]
    public void Refuses_anything_else(string? text) => Assert.False(CalendarQuarter.TryParse(text, out _));

    [Fact]
    public void Knows_its_days_and_neighbours()
    {
        var quarter = new CalendarQuarter(2025, 1);
        Assert.Equal(new DateOnly(2025, 1, 1), quarter.Start);
        Assert.Equal(new DateOnly(2025, 3, 31), quarter.End);
        Assert.Equal(new CalendarQuarter(2024, 4), quarter.Previous);
        Assert.Equal(new DateOnly(2024, 12, 31), quarter.Previous.End);
        Assert.Equal(new CalendarQuarter(2026, 1), new CalendarQuarter(2025, 4).Next);
        Assert.Equal(new CalendarQuarter(2024, 4), CalendarQuarter.Of(new DateOnly(2024, 12, 31).DayNumber));
    }
}
