using ReportGen.Data;
using ReportGen.Indicators.Makers.Fit;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Tests.Indicators.Makers.Pairs;

/// <summary>Days of pairs in 2025 Q1: 20089 (a Wednesday) to 20178; week 1 begins on 20094.</summary>
public sealed class PairDaysTests
{
    private const int First = 20089, Monday = 20094, Last = 20178;

    private static readonly QuarterWindow Window = new(new QuarterFacts(new QuarterCalendar(new QuarterId(2025, 1), Last), "test", "test"), Last);

    /// <summary>Rows are user, creator, week of the first day, settled, returned, earlier, active weeks among the first three.</summary>
    [Fact]
    public void Days_of_a_pair_become_a_row()
    {
        var rows = Fold(
            new(1, 0, Monday), new(1, 0, Monday + 28), // back on the last of 28 days, which lies after the counted weeks
            new(2, 0, Monday + 1), new(2, 0, Monday + 30), // a day too late
            new(3, 0, First - 1), new(3, 0, Monday + 2), new(3, 0, Monday + 6), new(3, 0, Monday + 7), new(3, 0, Monday + 20), // seen before; three weeks
            new(4, 0, Last - 27), // 27 days are left
            new(4, 1, Last - 28), // 28 are
            new(5, 0, First - 1), // before the quarter only
            new(6, 0, First), new(6, 0, First + 1)); // days before week 1 lie in week 0, which is not counted
        Assert.Equal(
        [
            "1,0,1,1,1,0,1", "2,0,1,1,0,0,1", "3,0,1,1,1,1,3", "4,0,9,0,0,0,0", "4,1,9,1,0,0,0", "6,0,0,1,1,0,0",
        ], rows);
    }

    /// <summary>A user is engaged from the day after a comment or share to the 28th day after it.</summary>
    [Fact]
    public void Viewings_of_engaged_days_are_added_up_by_week()
    {
        var engaged = new EngagedDays();
        foreach (var (user, day) in new[] { (1, Monday - 5), (1, Monday + 24), (3, Monday) })
            engaged.Add(user, day);
        var rows = new ViewingRows(Window, engaged);
        rows.Add(new PairDay(1, 0, Monday + 23), 1); // 28 days after
        rows.Add(new PairDay(1, 0, Monday + 24), 1); // 29 days after, and not before itself
        rows.Add(new PairDay(1, 0, Monday + 25), 2); // the day after
        rows.Add(new PairDay(1, 1, Monday + 25), 5); // another creator
        rows.Add(new PairDay(1, 1, Monday + 28), 1); // another week
        rows.Add(new PairDay(2, 1, Monday + 28), 4); // never answered
        Assert.Equal(["1,0,4,4,3", "1,1,4,5,5", "1,1,5,1,1", "2,1,5,4,0"], Lines(rows.Rows(), 3));
    }

    private static IEnumerable<string> Fold(params PairDay[] all)
    {
        var days = new PairDays(Window, 3);
        foreach (var day in all)
            days.Add(day);
        return Lines(days.Rows(), 5);
    }

    private static IEnumerable<string> Lines(PairRows rows, int values) => [.. Enumerable.Range(0, rows.Count)
        .Select(i => string.Join(',', [rows.Users[i], rows.Creators[i], .. Enumerable.Range(0, values).Select(c => rows[c, i])]))];
}
