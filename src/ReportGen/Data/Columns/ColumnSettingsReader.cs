using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportGen.Data.Facts;
using ReportGen.Data.Tables;
using ReportGen.Data.Values;

namespace ReportGen.Data.Columns;

/// <summary>
/// Reads what <c>quarter.yaml</c> says of columns: <c>columns</c>, <c>values</c>, <c>units</c>, <c>dates</c>, <c>timezones</c>, <c>lists</c> and <c>decimal</c>.
/// A key is a canonical column (of every table that has it), or a table with columns inside.
/// </summary>
internal sealed class ColumnSettingsReader(FactMap root)
{
    /// <summary>The keys of quarter.yaml that are read here.</summary>
    public static string[] Keys { get; } = ["columns", "values", "units", "dates", "timezones", "lists", "decimal"];

    private readonly Dictionary<(string Table, string Column), ValueRule> _rules = [];
    private readonly Dictionary<(string Table, string Column), ColumnSource> _sources = [];

    /// <summary>Reads; wrong keys and values are among the faults.</summary>
    public ColumnSettings Read()
    {
        var plain = Decimal();
        ForEach("columns", (at, map, key) => _sources[at.Key] = Source(map, key));
        ForEach("values", (at, map, key) => Change(at.Key, rule => rule with { Words = Words(map, key) }, plain));
        ForEach("units", (at, map, key) => Unit(at, map, key, plain));
        ForEach("dates", (at, map, key) => Change(at.Key, rule => rule with { Order = Order(map, key) }, plain));
        ForEach("timezones", (at, map, key) => Change(at.Key, rule => rule with { Clock = Clock(map, key) }, plain));
        ForEach("lists", (at, map, key) => Change(at.Key, rule => rule with { ListMark = map.Text(key) }, plain));
        var platform = root.Text("platform") ?? "";
        return new ColumnSettings(TableSpec.All.ToImmutableDictionary(spec => spec.Name, spec => new TableSettings
        {
            Sources = _sources.Where(pair => pair.Key.Table == spec.Name).ToImmutableDictionary(pair => pair.Key.Column, pair => pair.Value),
            Rules = _rules.Where(pair => pair.Key.Table == spec.Name).ToImmutableDictionary(pair => pair.Key.Column, pair => pair.Value),
            Rule = plain,
            Platform = platform,
        }));
    }

    /// <summary>A column of a table.</summary>
    private sealed record ColumnAt(TableSpec Table, ColumnSpec Column)
    {
        public (string Table, string Column) Key => (Table.Name, Column.Name);
    }

    private ValueRule Decimal() => root.OneOf("decimal", [".", ","]) is { } mark ? new ValueRule { DecimalMark = mark[0] } : ValueRule.Plain;

    private void ForEach(string key, Action<ColumnAt, FactMap, string> take)
    {
        if (root.Inner(key) is not { } map)
            return;
        foreach (var name in map.Keys)
        {
            if (TableSpec.All.FirstOrDefault(spec => spec.Name == name) is { } table && map.Inner(name) is { } inside && !(key == "columns" && inside.Keys.SequenceEqual(["value"])))
                Take(inside, inside.Keys, [table], take);
            else
                Take(map, [name], TableSpec.All, take);
        }
    }

    private static void Take(FactMap map, IEnumerable<string> names, IReadOnlyCollection<TableSpec> tables, Action<ColumnAt, FactMap, string> take)
    {
        foreach (var name in names)
        {
            var found = tables.SelectMany(table => table.Columns.Select(column => new ColumnAt(table, column))).Where(at => at.Column.Name == name || at.Column.ShortName == name).ToList();
            if (found.Count == 0)
                map.CheckKey(name, [.. tables.SelectMany(table => table.Columns.Select(column => column.Name)).Distinct(StringComparer.Ordinal)]);
            found.ForEach(at => take(at, map, name));
        }
    }

    private void Change((string Table, string Column) key, Func<ValueRule, ValueRule> change, ValueRule plain) => _rules[key] = change(_rules.GetValueOrDefault(key, plain));

    private static ColumnSource Source(FactMap map, string key) =>
        map.Inner(key) is { } inner ? new ColumnSource([], inner.Text("value") ?? "") : new ColumnSource([.. map.Words(key)]);

    private static FrozenDictionary<string, string> Words(FactMap map, string key) =>
        map.Inner(key) is { } inner ? inner.Keys.ToFrozenDictionary(word => word, word => inner.Text(word) ?? "", StringComparer.OrdinalIgnoreCase) : FrozenDictionary<string, string>.Empty;

    private static DateOrder Order(FactMap map, string key) => map.OneOf(key, ["day-first", "month-first", "year-first"]) switch
    {
        "day-first" => DateOrder.DayFirst,
        "month-first" => DateOrder.MonthFirst,
        "year-first" => DateOrder.YearFirst,
        _ => DateOrder.Unknown,
    };

    private void Unit(ColumnAt at, FactMap map, string key, ValueRule plain)
    {
        if (map.Text(key) is not { } text)
            return;
        if (ColumnUnit.Find(at.Column.Kind, text) is { } unit)
            Change(at.Key, rule => rule with { Unit = unit }, plain);
        else
            map.Fail(key, text, string.Join(", ", ColumnUnit.Known.Where(known => ColumnUnit.Find(at.Column.Kind, known) is not null)));
    }

    private static ZoneClock? Clock(FactMap map, string key)
    {
        var clock = map.Text(key) is { } name ? ZoneClock.Find(name) : null;
        if (clock is null)
            map.Fail(key, map.Text(key) ?? "", "Asia/Shanghai, UTC");
        return clock;
    }
}
