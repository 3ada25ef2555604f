using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Data.Checks;
using ReportGen.Data.Tables;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Engine.ClickHouse;

/// <summary>
/// What the tables of a server hold of a quarter: rows and days, weeks, and those named checks that can be asked of tables. A row that stands on two shards, and a
/// shard without its copy of the small tables, show here.
/// </summary>
internal sealed class ClusterInventory(ClickHouseEngine engine, QuarterCalendar calendar, CancellationToken cancellation)
{
    /// <summary>A video that its shard knows, of a creator that its shard knows.</summary>
    private const string KnownVideos = "SELECT video FROM videos WHERE creator IN (SELECT creator FROM creators)";

    private const string KnownCreators = "SELECT creator FROM creators";

    private readonly string _quarter = calendar.Quarter.ToString();

    private readonly ImmutableSortedDictionary<string, long> _days = ImmutableSortedDictionary<string, long>.Empty.Add("first_day", calendar.FirstDay).Add("last_day", calendar.LastDay);

    /// <summary>Rows of a table as the report of a file has them.</summary>
    public FileReport Rows(TableExtent extent, string database) => new(_quarter, extent.Table.Name, database + "." + extent.Table.Name, "")
    {
        Form = new FileForm("clickhouse"), Read = extent.Rows, Loaded = extent.Rows,
        FirstDay = extent.Table == TableSpec.Creators || extent.Rows == 0 ? null : (int)extent.First,
        LastDay = extent.Table == TableSpec.Creators || extent.Rows == 0 ? null : (int)extent.Last,
    };

    /// <summary>Rows by Monday week of the tables that have any.</summary>
    public IEnumerable<WeekCoverage> Weeks(ImmutableArray<TableExtent> extents) => extents
        .Where(extent => extent.Rows > 0 && extent.Table != TableSpec.Creators)
        .SelectMany(extent => Ask("coverage", new() { ["table"] = extent.Table.Name, ["day"] = extent.Day },
            row => new WeekCoverage(_quarter, extent.Table.Name, (int)row.Int(0), row.Int(1), (int)row.Int(2))));

    /// <summary>Results of the checks, in the order of printing.</summary>
    public IEnumerable<DataCheck> Checks(ImmutableArray<TableExtent> extents, IEnumerable<WeekCoverage> weeks)
    {
        bool Has(TableSpec table) => extents.Any(extent => extent.Table == table && extent.Rows > 0);
        TableExtent[] facts = [.. extents.Where(extent => extent.Rows > 0 && Keys(extent.Table).Length > 0)];
        yield return Sum(CheckCodes.RowsRepeated, facts.Select(extent => Count("cluster_repeats", extent, new() { ["keys"] = Keys(extent.Table) })));
        if (Has(TableSpec.Daily))
            yield return Sum(CheckCodes.NegativeCounts, [Count("cluster_negative", extents.First(extent => extent.Table == TableSpec.Daily), [])]);
        yield return Sum(CheckCodes.UnknownCreators, extents.Where(extent => extent.Table == TableSpec.Videos && extent.Rows > 0).Select(extent => Strays(extent, "creator", KnownCreators)));
        yield return Sum(CheckCodes.UnknownVideos, facts.Select(extent => Strays(extent, "video", KnownVideos)));
        foreach (var check in Values(Has))
            yield return check;
        foreach (var check in Gaps([.. weeks.Where(week => week.Table == TableSpec.Daily.Name)]))
            yield return check;
        if (!Has(TableSpec.Comments) || !Has(TableSpec.Daily))
            yield break;
        foreach (var check in Ask("check_comments", [], row => (DataCheck[])[Totals(CheckCodes.CommentsFewer, row, 1), Totals(CheckCodes.CommentsMore, row, 2)])[0])
            yield return check;
    }

    /// <summary>Comments held against the daily totals: videos with either, and those of column <paramref name="at"/>, whose first stands two columns on.</summary>
    private DataCheck Totals(CheckCode code, IRow row, int at) => Result(code, new Counted(row.Int(0), row.Int(at), Numbered("video", row.Int(at + 2))));

    /// <summary>Days and weeks of the quarter without a row of any video.</summary>
    private DataCheck[] Gaps(WeekCoverage[] met)
    {
        var days = calendar.LastDay - calendar.FirstDay + 1;
        var missing = calendar.WeekStarts.Where(week => met.All(one => one.WeekStart != week)).ToArray();
        return
        [
            Result(CheckCodes.Days[0], new Counted(days, days - met.Sum(week => week.DaysCovered), "")),
            Result(CheckCodes.WeeksMissing, new Counted(calendar.WeekStarts.Length, missing.Length, missing.Length == 0 ? "" : CheckExamples.Day(missing[0]))),
        ];
    }

    private IEnumerable<DataCheck> Values(Func<TableSpec, bool> has) =>
    [
        .. has(TableSpec.Daily) ? Of("checks_daily", CheckCodes.Daily, place => $"{Numbered("video", place / 1_000_000)} {CheckExamples.Day(place % 1_000_000)}") : [],
        .. has(TableSpec.Videos) ? Of("checks_videos", CheckCodes.Videos, video => Numbered("video", video)) : [],
        .. has(TableSpec.Daily) ? Of("checks_creators", CheckCodes.Creators, creator => Numbered("creator", creator)) : [],
        .. has(TableSpec.Sessions) ? Of("checks_sessions", CheckCodes.Sessions, video => Numbered("video", video)) : [],
        .. has(TableSpec.Comments) ? Of("checks_comments", CheckCodes.Comments, video => Numbered("video", video)) : [],
    ];

    /// <summary>What makes a row of a table one and no other; empty for tables that are whole on every shard.</summary>
    private static string Keys(TableSpec table) => table == TableSpec.Daily ? "video, day" : table == TableSpec.Comments ? "comment" : table == TableSpec.Sessions ? "user_id, video, ts" : "";

    private Counted Strays(TableExtent extent, string key, string known) => Count("cluster_strays", extent, new() { ["key"] = key, ["known"] = known }, key);

    private Counted Count(string file, TableExtent extent, Dictionary<string, string> words, string subject = "video")
    {
        words["table"] = extent.Table.Name;
        words["day"] = extent.Day;
        return Ask(file, words, row => new Counted(row.Int(0), row.Int(1), row.Int(2) < 0 ? "" : extent.Table.Name + ": " + Numbered(subject, row.Int(2))))[0];
    }

    private DataCheck[] Of(string file, CheckCode[] codes, Func<long, string> example) =>
        Ask(file, [], row => codes.Select((code, at) => Result(code, new Counted(row.Int(0), row.Int(1 + (2 * at)), row.Int(2 + (2 * at)) < 0 ? "" : example(row.Int(2 + (2 * at)))))).ToArray())[0];

    private IReadOnlyList<T> Ask<T>(string file, Dictionary<string, string> words, Func<IRow, T> read)
    {
        var sql = words.Aggregate(EmbeddedSql.Read(file), (text, word) => text.Replace("{" + word.Key + "}", word.Value, StringComparison.Ordinal));
        return engine.Query(sql, _days, read, cancellation);
    }

    private DataCheck Sum(CheckCode code, IEnumerable<Counted> parts)
    {
        var all = parts.ToArray();
        return Result(code, new Counted(all.Sum(part => part.Looked), all.Sum(part => part.Found), all.FirstOrDefault(part => part.Found > 0)?.Example ?? ""));
    }

    private DataCheck Result(CheckCode code, Counted counted) => new(code.Code, _quarter, counted.Looked, counted.Found)
    {
        Severity = code.Severity, IsQuiet = code.IsQuiet, Example = counted.Found == 0 ? "" : counted.Example,
    };

    private static string Numbered(string kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{kind} {number}");

    /// <summary>Rows looked at, those that failed, and where the first is.</summary>
    private sealed record Counted(long Looked, long Found, string Example);
}

/// <summary>Rows of a table that belong to a quarter.</summary>
/// <param name="Table">Which table.</param>
/// <param name="Day">Its column of days; of creators the number of the quarter.</param>
/// <param name="Rows">How many.</param>
/// <param name="First">The first day met; 0 where there is no row.</param>
/// <param name="Last">The last day met; 0 where there is no row.</param>
internal sealed record TableExtent(TableSpec Table, string Day, long Rows, long First, long Last);
