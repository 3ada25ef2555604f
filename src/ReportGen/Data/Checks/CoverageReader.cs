using System.Collections.Immutable;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Checks;

/// <summary>Counts rows by Monday week and table.</summary>
internal static class CoverageReader
{
    private static readonly ImmutableArray<TableSpec> Tables = [TableSpec.Videos, .. TableSpec.Facts];

    /// <summary>Weeks of a folder's quarter that have rows, by table; a week across the quarter's edge holds the days inside it.</summary>
    public static IEnumerable<WeekCoverage> Read(CheckQueries queries, FolderInput folder)
    {
        var quarter = folder.Facts.Quarter.ToString();
        return Tables.Where(folder.Has).SelectMany(table => queries.Rows(CheckQuery.Coverage(folder, table)).Select(row => new WeekCoverage(quarter, table.Name, (int)row[0], row[1], (int)row[2])));
    }
}
