namespace ReportGen.Samples.Calendar;

/// <summary>A public holiday in China: first and last day off.</summary>
internal sealed record Holiday(string Name, string EnglishName, DateOnly First, DateOnly Last);

/// <summary>Spring Festival and the other long holidays. The days off of 2025 and of autumn 2024 are those announced; other years take the same lengths.</summary>
internal static class Festivals
{
    private const int SpringLength = 8;

    /// <summary>First day off of Spring Festival from 2016 on, the eve of the lunar new year.</summary>
    private static readonly DateOnly[] SpringStarts =
    [
        new(2016, 2, 7), new(2017, 1, 27), new(2018, 2, 15), new(2019, 2, 4), new(2020, 1, 24), new(2021, 2, 11), new(2022, 1, 31),
        new(2023, 1, 21), new(2024, 2, 9), new(2025, 1, 28), new(2026, 2, 16), new(2027, 2, 5), new(2028, 1, 25), new(2029, 2, 12),
        new(2030, 2, 2), new(2031, 1, 22), new(2032, 2, 10), new(2033, 1, 30), new(2034, 2, 18), new(2035, 2, 7),
    ];

    public static DateOnly SpringStart(int year) =>
        SpringStarts[Math.Clamp(year - CalendarQuarter.FirstYear, 0, SpringStarts.Length - 1)];

    public static IEnumerable<Holiday> In(CalendarQuarter quarter) =>
        All(quarter.Year).Where(h => h.Last >= quarter.Start && h.First <= quarter.End);

    /// <summary>Position of a day in Spring Festival: 0 outside, 1 on the days off and the two days before them.</summary>
    public static double SpringWeight(int day)
    {
        var offset = day - SpringStart(DateOnly.FromDayNumber(day).Year).DayNumber;
        return offset is >= -2 and < SpringLength ? 1.0 : 0.0;
    }

    private static IEnumerable<Holiday> All(int year)
    {
        var spring = SpringStart(year);
        yield return new Holiday("元旦", "New Year's Day", new DateOnly(year, 1, 1), new DateOnly(year, 1, 1));
        yield return new Holiday("春节", "Spring Festival", spring, spring.AddDays(SpringLength - 1));
        yield return new Holiday("清明节", "Qingming Festival", new DateOnly(year, 4, 4), new DateOnly(year, 4, 6));
        yield return new Holiday("劳动节", "Labour Day", new DateOnly(year, 5, 1), new DateOnly(year, 5, 5));
        yield return new Holiday("国庆节", "National Day", new DateOnly(year, 10, 1), new DateOnly(year, 10, 7));
    }
}
