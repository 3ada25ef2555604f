using System.Collections.Immutable;
using ReportGen.Data.Tables;
using ReportGen.Data.Values;

namespace ReportGen.Data.Columns;

/// <summary>Where <c>quarter.yaml</c> says a column's values stand.</summary>
/// <param name="Headers">Names or positions (from 1) of the file's columns; of more than one the values are joined by <c>|</c>.</param>
/// <param name="Constant">A value for all rows; null where the values stand in the file.</param>
internal sealed record ColumnSource(ImmutableArray<string> Headers, string? Constant = null);

/// <summary>What <c>quarter.yaml</c> says of the columns of a table, by canonical name.</summary>
internal sealed record TableSettings
{
    /// <summary>Nothing is said.</summary>
    public static TableSettings None { get; } = new();

    /// <summary>Where values stand.</summary>
    public ImmutableDictionary<string, ColumnSource> Sources { get; init; } = ImmutableDictionary<string, ColumnSource>.Empty;

    /// <summary>How values are written.</summary>
    public ImmutableDictionary<string, ValueRule> Rules { get; init; } = ImmutableDictionary<string, ValueRule>.Empty;

    /// <summary>The rule of columns that have none of their own.</summary>
    public ValueRule Rule { get; init; } = ValueRule.Plain;

    /// <summary>The platform, as the folder states it; empty where it does not.</summary>
    public string Platform { get; init; } = "";

    /// <summary>The rule of a column.</summary>
    public ValueRule Of(string column) => Rules.GetValueOrDefault(column, Rule);
}

/// <summary>What <c>quarter.yaml</c> says of all tables.</summary>
internal sealed record ColumnSettings(ImmutableDictionary<string, TableSettings> Tables)
{
    /// <summary>Nothing is said.</summary>
    public static ColumnSettings None { get; } = new(ImmutableDictionary<string, TableSettings>.Empty);

    /// <summary>What is said of a table.</summary>
    public TableSettings Of(TableSpec spec) => Tables.GetValueOrDefault(spec.Name, TableSettings.None);
}
