using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Engine.ClickHouse;

/// <summary>Which tables and columns must be there (<c>Schema.md</c>), and what is missing.</summary>
internal static partial class ClusterTables
{
    private static readonly ImmutableArray<(string Table, string Columns)> Needed =
    [
        ("creators", "quarter creator category tier followers"),
        ("videos", "video creator published_ts published_day duration anchor first_hour_plays first_hour_interactions"),
        ("video_formats", "video format"),
        ("video_tools", "video tool"),
        ("daily", "video day plays likes comments shares saves"),
        ("comments", "comment video user_id ts day verdict hash hash2 units"),
        ("sessions", "user_id video ts day watch_ms liked commented shared followed"),
    ];

    private static readonly string[] NameColumns = ["kind", "number", "id", "name"];

    /// <summary>Faults of a database whose columns are given as table, name and type.</summary>
    public static IEnumerable<Fault> Faults(IReadOnlyList<(string Table, string Name, string Type)> found, EngineAddress address)
    {
        var types = found.ToDictionary(column => (column.Table, column.Name), column => column.Type);
        var tables = found.Select(column => column.Table).ToHashSet(StringComparer.Ordinal);
        foreach (var (table, columns) in Needed.Select(n => (n.Table, n.Columns.Split(' '))).Append(("names", NameColumns)))
        {
            if (!tables.Contains(table))
            {
                yield return Of("engine-table-missing", table, "", address);
                continue;
            }

            foreach (var column in columns)
            {
                if (!types.TryGetValue((table, column), out var type))
                    yield return Of("engine-column-missing", table, column, address);
                else if (table != "names" && !WholeNumber().IsMatch(type))
                    yield return Of("engine-column-type", table, column, address).With("found", type);
            }
        }
    }

    private static Fault Of(string code, string table, string column, EngineAddress address) =>
        new Fault(code, Severity.Error).With("table", table).With("column", table + "." + column).With("address", address.ToString());

    /// <summary>Signed, so that differences and -1 mean the same on both engines; never NULL.</summary>
    [GeneratedRegex("^Int(8|16|32|64)$")]
    private static partial Regex WholeNumber();
}
