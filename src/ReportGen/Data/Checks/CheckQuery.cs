using ReportGen.Data.Engine;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Checks;

/// <summary>A query of the checks over a folder.</summary>
/// <param name="Folder">Index of the folder.</param>
/// <param name="File">Name of its SQL file.</param>
/// <param name="Columns">Number of columns of its rows.</param>
internal sealed record CheckQuery(int Folder, string File, int Columns)
{
    private const long UsersSampled = 20_000;

    /// <summary>The table whose coverage it is, or of which users are sampled; empty for others.</summary>
    public string Table { get; init; } = "";

    /// <summary>The text with the table's names put in.</summary>
    public string Sql => EmbeddedSql.Read(File).Replace("{table}", Table, StringComparison.Ordinal).Replace("{day}", Table == TableSpec.Videos.Name ? "published_day" : "day", StringComparison.Ordinal);

    /// <summary>What was looked at, and for each check what failed and the first that did.</summary>
    public static CheckQuery Of(FolderInput folder, string file, CheckCode[] codes) => new(folder.Index, file, 1 + (2 * codes.Length));

    /// <summary>Rows by Monday week.</summary>
    public static CheckQuery Coverage(FolderInput folder, TableSpec table) => new(folder.Index, "coverage", 3) { Table = table.Name };

    /// <summary>Rows of a sample, and of its busiest user.</summary>
    public static CheckQuery User(FolderInput folder, TableSpec table) => new(folder.Index, "check_user_" + table.Name, 2) { Table = table.Name };

    /// <summary>Comments of the file against the daily totals.</summary>
    public static CheckQuery Totals(FolderInput folder) => new(folder.Index, "check_comments", 5);

    /// <summary>The queries that can run once a table of facts is loaded.</summary>
    public static IEnumerable<CheckQuery> After(FolderInput folder, TableSpec table)
    {
        if (table == TableSpec.Daily)
            return OfVideosAndDays(folder);
        if (!folder.Has(table))
            return [];
        return table == TableSpec.Comments
            ? [Of(folder, "checks_comments", CheckCodes.Comments), User(folder, table), Totals(folder), Coverage(folder, table)]
            : [Of(folder, "checks_sessions", CheckCodes.Sessions), User(folder, table), Coverage(folder, table)];
    }

    /// <summary>Values of the placeholders, once the folder's rows are counted.</summary>
    public Dictionary<string, long> Parameters(FolderInput folder) => new(StringComparer.Ordinal)
    {
        ["first_day"] = folder.Facts.Facts.Calendar.FirstDay, ["last_day"] = folder.Facts.Facts.Calendar.LastDay,
        ["step"] = Math.Max(1, folder.Loads.Where(load => load.Task.Spec.Name == Table).Sum(load => load.Loaded) / UsersSampled),
    };

    private static IEnumerable<CheckQuery> OfVideosAndDays(FolderInput folder)
    {
        CheckQuery[] all =
        [
            Of(folder, "checks_daily", CheckCodes.Daily), Of(folder, "checks_videos", CheckCodes.Videos), Of(folder, "checks_creators", CheckCodes.Creators),
            Of(folder, "checks_counters", CheckCodes.Counters), Of(folder, "checks_days", CheckCodes.Days),
        ];
        return all.Concat(new[] { TableSpec.Videos, TableSpec.Daily }.Where(folder.Has).Select(table => Coverage(folder, table)));
    }
}
