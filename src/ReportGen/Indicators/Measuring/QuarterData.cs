using System.Collections.Concurrent;
using ReportGen.Data;

namespace ReportGen.Indicators.Measuring;

/// <summary>The facts of a quarter reduced to creators and weeks, each read when first asked for, from any thread.</summary>
internal sealed class QuarterData(QuarterSource source)
{
    /// <summary>A length that makes any range one period.</summary>
    private const int Whole = 100_000;

    private readonly ConcurrentDictionary<string, Lazy<object>> _kept = new(StringComparer.Ordinal);

    /// <summary>0 current, 1 previous.</summary>
    public int Quarter => source.Quarter;

    /// <summary>Its days.</summary>
    public QuarterWindow Window => source.Window;

    /// <summary>Plays, likes, comments, shares, videos played, plays of videos from before the quarter; by Monday week, week 0 the base.</summary>
    public KeyedTable ActivityByWeek => Table("activity-weeks", () => new("activity", 8, Days(Window.Base, Window.WeeksEnd, 7)), Window.Weeks + 1);

    /// <summary>The same over the quarter's days.</summary>
    public KeyedTable Activity => Table("activity", () => new("activity", 8, Days(Window.First, Window.Last, Whole)), 1);

    /// <summary>The same over the days of the quarter, by Monday week counted from the base; the first and last are partial.</summary>
    public KeyedTable ActivityByDayWeek => Built("activity-day-weeks", PartialWeeks);

    /// <summary>Videos published, eligible at 7 days, eligible at 7 × 24 hours; by week, weeks 1… as keys 0….</summary>
    public KeyedTable PublishedByWeek => Table("published-weeks", () => new("published", 5, Days(Window.WeekOne, Window.WeeksEnd, 7)), Window.Weeks);

    /// <summary>The same over the quarter.</summary>
    public KeyedTable Published => Table("published", () => new("published", 5, Days(Window.First, Window.Last, Whole)), 1);

    /// <summary>Plays, likes, comments, shares at 7 days, over the quarter's eligible videos.</summary>
    public KeyedTable FixedAge => Table("fixed-age", () => new("fixed_age", 6, Days(Window.First, Window.Last, Whole)), 1);

    /// <summary>The same by week of publication, weeks 1… as keys 0….</summary>
    public KeyedTable FixedAgeByWeek => Table("fixed-age-weeks", () => new("fixed_age", 6, Days(Window.WeekOne, Window.WeeksEnd, 7)), Window.Weeks);

    /// <summary>Videos and weeks of use by tool.</summary>
    public KeyedTable Tools(int tools) => Table("tools", () => new("tools", 4, Days(Window.First, Window.Last, 7)), Math.Max(1, tools));

    /// <summary>Videos with any tool by week of publication, weeks 1… as keys 0….</summary>
    public KeyedTable ToolVideosByWeek => Table("tool-videos", () => new("tool_videos", 3, Days(Window.WeekOne, Window.WeeksEnd, 7)), Window.Weeks);

    /// <summary>Videos measured, interactions, plays in the first hour.</summary>
    public KeyedTable FirstHour => Table("first-hour", () => new("first_hour", 5, Days(Window.First, Window.Last, Whole)), 1);

    /// <summary>The same by week of publication, weeks 1… as keys 0….</summary>
    public KeyedTable FirstHourByWeek => Table("first-hour-weeks", () => new("first_hour", 5, Days(Window.WeekOne, Window.WeeksEnd, 7)), Window.Weeks);

    /// <summary>Videos, interactions, plays at 7 days by format.</summary>
    public KeyedTable Formats(int formats) => Table("formats", () => new("formats", 5, Days(Window.First, Window.Last, Whole)), Math.Max(1, formats));

    /// <summary>The same columns over the weeks from week 1 to a week.</summary>
    public KeyedTable ActivityOfWeeks(int weeks) =>
        Table("activity-of-weeks", () => new("activity", 8, Days(Window.WeekOne, Window.WeekOne + (7 * weeks) - 1, Whole)), 1);

    /// <summary>Reads a table once and keeps it.</summary>
    public KeyedTable Table(string name, SqlCall call, int keys) => Table(name, () => call, keys);

    /// <summary>Reads a table once and keeps it; the call is made only then.</summary>
    public KeyedTable Table(string name, Func<SqlCall> call, int keys) => Built(name, () => KeyedTable.Read(source, call(), keys));

    /// <summary>Makes a table once and keeps it.</summary>
    public KeyedTable Built(string name, Func<KeyedTable> make) => Once(name, make);

    /// <summary>Makes something once and keeps it for whoever asks for the same name.</summary>
    public T Once<T>(string name, Func<T> make)
        where T : class => (T)_kept.GetOrAdd(name, _ => new Lazy<object>(make)).Value;

    /// <summary>Keeps it no longer.</summary>
    public void Forget(string name) => _kept.TryRemove(name, out _);

    /// <summary>All rows of a query.</summary>
    public IReadOnlyList<long[]> Rows(SqlCall call) => source.Engine.Run(call, source.Cancellation);

    /// <summary>Hands each row of a query to a reader; for results of a row a user, which are kept in columns.</summary>
    public void Scan(SqlCall call, Action<IRow> take) => source.Engine.Scan(call, take, source.Cancellation);

    /// <summary>The usual parameters of a range of days.</summary>
    public Dictionary<string, long> Days(int from, int to, int length, int? origin = null) => new(StringComparer.Ordinal)
    {
        ["from_day"] = from, ["to_day"] = to, ["length"] = length, ["origin"] = origin ?? from, ["first_day"] = Window.First, ["last_day"] = Window.Last,
        ["until"] = Window.Until, ["base_day"] = Window.Base,
    };

    /// <summary>The parameters of Monday weeks for cells of format and week.</summary>
    public Dictionary<string, long> FormatDays(int weeks)
    {
        var days = Days(Window.WeekOne, Window.WeeksEnd, 7);
        days["periods"] = weeks;
        return days;
    }

    /// <summary>The parameters of the whole quarter as one period.</summary>
    public Dictionary<string, long> WholeQuarter() => Days(Window.First, Window.Last, Whole);

    /// <summary>Whole weeks come from the weekly table; only the days before week 1 and after the last are read again.</summary>
    private KeyedTable PartialWeeks()
    {
        KeyedTable Partial(int from, int to) => KeyedTable.Read(source, new SqlCall("activity", 8, Days(from, to, Whole)), 1);
        var whole = Enumerable.Range(1, Window.Weeks).Select(w => new TableKey(ActivityByWeek, w));
        return KeyedTable.Of([new(Partial(Window.First, Window.WeekOne - 1), 0), .. whole, new(Partial(Window.WeeksEnd + 1, Window.Last), 0)]);
    }
}

/// <summary>Where a quarter's facts come from.</summary>
internal sealed record QuarterSource(IQueryEngine Engine, int Quarter, QuarterWindow Window, int Creators, CancellationToken Cancellation);
