using System.Collections.Immutable;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Columnar;

/// <summary>
/// The columns of a large table as SQL over a Parquet file (macros of <c>parquet_values.sql</c>), where all of them have types whose values need no
/// reading: numbers, flags, moments, and text only for ids and canonical moments.
/// </summary>
/// <param name="Values">What gives the values, in the order of the table's columns.</param>
/// <param name="IsUnix">Whether moments are counted from 1970 in UTC, rather than on the folder's clock.</param>
internal sealed record TypedColumns(ImmutableArray<string> Values, bool IsUnix)
{
    private static readonly string[] Integers = ["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT"];

    /// <summary>The columns of a table; null where one has a type, a setting or a unit that needs its values to be read.</summary>
    public static TypedColumns? Of(TableSpec spec, HeaderMap header, IReadOnlyList<ParquetColumn> columns)
    {
        var values = spec.Columns.Select((column, at) => Of(column, header, at, columns)).ToArray();
        if (values.Contains(null))
            return null;
        var type = columns[header.Single(spec.Columns.Index().Single(column => column.Item.Kind == ColumnKind.Time).Index)].Type;
        return new TypedColumns([.. values.OfType<string>()], IsUnix: Family(type) is "zoned" or "integer");
    }

    private static string? Of(ColumnSpec spec, HeaderMap header, int at, IReadOnlyList<ParquetColumn> columns)
    {
        if (!header.Place(at).IsFound)
            return spec.Required ? null : "CAST(-1 AS BIGINT)";
        if (header.Single(at) < 0 || !header.Rule(at).IsPlain)
            return null;
        var (name, type) = (columns[header.Single(at)].Quoted, columns[header.Single(at)].Type);
        if (spec.Kind == ColumnKind.Id)
            return type is "VARCHAR" or "UUID" || Family(type) == "integer" ? $"CAST({name} AS VARCHAR)" : null;
        if (Macro(spec, type) is not { } macro)
            return null;
        var value = $"CAST({macro}({name}) AS BIGINT)";
        return spec.Required && spec.Kind != ColumnKind.Length ? value : $"or_missing({name}, {value})";
    }

    /// <summary>The macro of a kind and a type; null where there is none.</summary>
    private static string? Macro(ColumnSpec spec, string type) => (spec.Kind, Family(type)) switch
    {
        (ColumnKind.Flag, "boolean" or "integer" or "double") => "flag_of_" + Family(type),
        (ColumnKind.Count, "integer" or "double") => "count_of_" + Family(type),
        (ColumnKind.Length, "integer" or "double" or "float" or "decimal") => "length_of_" + Family(type),
        (ColumnKind.Time, "date" or "timestamp" or "text") when spec.Name == "date" => "day_of_" + Family(type),
        (ColumnKind.Time, "timestamp" or "zoned" or "integer" or "text") when spec.Name != "date" => "seconds_of_" + Family(type),
        _ => null,
    };

    private static string Family(string type) => type switch
    {
        "BOOLEAN" => "boolean",
        "DOUBLE" => "double",
        "FLOAT" => "float",
        "DATE" => "date",
        "VARCHAR" => "text",
        "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" => "timestamp",
        "TIMESTAMP WITH TIME ZONE" => "zoned",
        _ when Integers.Contains(type) => "integer",
        _ when type.StartsWith("DECIMAL(", StringComparison.Ordinal) => "decimal",
        _ => "",
    };
}
