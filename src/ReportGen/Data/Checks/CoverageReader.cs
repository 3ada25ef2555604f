using System.Collections.Immutable;
using ReportGen.Data.Engine;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Checks;

/// <summary>Counts rows by Monday week and table.</summary>
internal static class CoverageReader
{
    private static readonly ImmutableArray<(TableSpec Spec, string Day)> Tables =
        [(TableSpec.Videos, "published_day"), (TableSpec.Daily, "day"), (TableSpec.Comments, "day"), (TableSpec.Sessions, "day")];

    /// <summary>Weeks of a folder's quarter that have rows, by table; a week across the quarter's edge holds the days inside it.</summary>
    public static IEnumerable<WeekCoverage> Read(DuckDbEngine engine, FolderInput folder)
    {
        var quarter = folder.Facts.Quarter.ToString();
        var days = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["first_day"] = folder.Facts.Facts.Calendar.FirstDay, ["last_day"] = folder.Facts.Facts.Calendar.LastDay,
        };
        return Tables.Where(table => folder.Has(table.Spec)).SelectMany(table => engine.Query(
            EmbeddedSql.Read("coverage").Replace("{table}", table.Spec.Name, StringComparison.Ordinal).Replace("{day}", table.Day, StringComparison.Ordinal),
            days, row => new WeekCoverage(quarter, table.Spec.Name, (int)row.Int(0), row.Int(1), (int)row.Int(2))));
    }
}
