using ReportGen.Samples.Calendar;
using ReportGen.Samples.Population;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;

namespace ReportGen.Samples.Videos;

/// <summary>On which days a creator publishes: at most one video a day.</summary>
internal sealed class PublishingPlan(World world)
{
    private const double FestivalLift = 0.25;

    /// <summary>Publishing by weekday, Monday first, mean 1.</summary>
    private static readonly double[] Weekday = [0.95, 0.93, 0.95, 0.98, 1.08, 1.07, 1.04];

    private readonly int _ruralSplit = Splits.Rural(world.Request.AccountQuarter).DayNumber;
    private readonly double[] _byDay = ByDay(world);

    public bool Publishes(Creator creator, int day) => creator.Case switch
    {
        CaseKind.Rural => day < _ruralSplit ? (_ruralSplit - day) % 6 == 3 : (day - _ruralSplit) % 4 == 1,
        CaseKind.Knowledge => day % 3 == 1,
        _ => Hash.Unit(world.Seed, StreamKind.Publishing, creator.Key, day) < creator.PublishRate * _byDay[day - FirstDay],
    };

    private static int FirstDay => new DateOnly(CalendarQuarter.FirstYear - 1, 1, 1).DayNumber;

    private static double[] ByDay(World world)
    {
        var days = new double[new DateOnly(CalendarQuarter.LastYear + 2, 1, 1).DayNumber - FirstDay];
        var lift = world.Effects.Festival ? FestivalLift : 0.0;
        for (var i = 0; i < days.Length; i++)
        {
            var day = FirstDay + i;
            days[i] = Weekday[day % 7] * world.Trend.Ratio(world.Effects.Publishing, day) * (1.0 + lift * Festivals.SpringWeight(day));
        }
        return days;
    }
}

/// <summary>The days on which the case creators change.</summary>
internal static class Splits
{
    public static DateOnly Rural(CalendarQuarter account) => account.Start.AddMonths(2);

    public static DateOnly Knowledge(CalendarQuarter account) => account.Start.AddMonths(1);
}
