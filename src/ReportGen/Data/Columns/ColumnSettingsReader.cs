using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportGen.Data.Facts;
using ReportGen.Data.Tables;
using ReportGen.Data.Values;

namespace ReportGen.Data.Columns;

/// <summary>
/// Reads what <c>quarter.yaml</c> says of columns: <c>columns</c>, <c>values</c>, <c>units</c>, <c>dates</c>, <c>timezones</c>, <c>lists</c> and <c>decimal</c>.
/// A key is a canonical column (of every table that has it), or a table with columns inside; what is said of a table goes before what is said of all.
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
        ForEach("columns", "plays: 播放", (at, map, key) => Source(at, map, key));
        ForEach("values", "tier: {头部: head}", (at, map, key) => Change(at.Key, rule => rule with { Words = Words(map, key) }, plain));
        ForEach("units", "duration: ms", (at, map, key) => Unit(at, map, key, plain));
        ForEach("dates", "date: day-first", (at, map, key) => Change(at.Key, rule => rule with { Order = Order(map, key) }, plain));
        ForEach("timezones", "published_at: UTC", (at, map, key) => Change(at.Key, rule => rule with { Clock = Clock(map, key) }, plain));
        ForEach("lists", "formats: \"、\"", (at, map, key) => Change(at.Key, rule => rule with { ListMark = map.Text(key, "、") }, plain));
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

    private void ForEach(string key, string form, Action<ColumnAt, FactMap, string> take)
    {
        if (root.Inner(key, form) is not { } map)
            return;
        var tables = TableSpec.All.Where(spec => map.HasMap(spec.Name) && !(key == "columns" && map.Inner(spec.Name, form)!.Keys.SequenceEqual(["value"]))).ToList();
        Take(map, map.Keys.Where(name => !tables.Exists(table => table.Name == name)), TableSpec.All, form, take);
        foreach (var table in tables)
        {
            var inside = map.Inner(table.Name, form)!;
            Take(inside, inside.Keys, [table], form, take);
        }
    }

    private static void Take(FactMap map, IEnumerable<string> names, IReadOnlyCollection<TableSpec> tables, string form, Action<ColumnAt, FactMap, string> take)
    {
        foreach (var name in names)
        {
            var found = tables.SelectMany(table => table.Columns.Select(column => new ColumnAt(table, column))).Where(at => at.Column.Name == name || at.Column.ShortName == name).ToList();
            if (found.Count == 0)
                map.CheckKey(name, [.. tables.SelectMany(table => table.Columns.Select(column => column.Name)).Distinct(StringComparer.Ordinal)]);
            if (found.Count > 0 && map.IsEmpty(name))
                map.Fail(name, "", form);
            else
                found.ForEach(at => take(at, map, name));
        }
    }

    private void Change((string Table, string Column) key, Func<ValueRule, ValueRule> change, ValueRule plain) => _rules[key] = change(_rules.GetValueOrDefault(key, plain));

    private void Source(ColumnAt at, FactMap map, string key)
    {
        if (!map.HasMap(key))
        {
            _sources[at.Key] = new ColumnSource([.. map.Words(key)]);
            return;
        }

        var inner = map.Map(key, ["value"]);
        if (inner.Has("value"))
            _sources[at.Key] = new ColumnSource([], inner.Text("value") ?? "");
        else
            map.Fail(key, "{}", "{value: …}");
    }

    private static FrozenDictionary<string, string> Words(FactMap map, string key) =>
        map.Inner(key, "{头部: head}") is { } inner ? inner.Keys.ToFrozenDictionary(word => word, word => inner.Text(word) ?? "", StringComparer.OrdinalIgnoreCase) : FrozenDictionary<string, string>.Empty;

    private static DateOrder Order(FactMap map, string key) => map.OneOf(key, ["day-first", "month-first", "year-first"]) switch
    {
        "day-first" => DateOrder.DayFirst,
        "month-first" => DateOrder.MonthFirst,
        "year-first" => DateOrder.YearFirst,
        _ => DateOrder.Unknown,
    };

    private void Unit(ColumnAt at, FactMap map, string key, ValueRule plain)
    {
        if (map.Text(key, "ms, 万") is not { } text)
            return;
        if (ColumnUnit.Find(at.Column.Kind, text) is { } unit)
            Change(at.Key, rule => rule with { Unit = unit }, plain);
        else
            map.Fail(key, text, string.Join(", ", ColumnUnit.Known.Where(known => ColumnUnit.Find(at.Column.Kind, known) is not null)));
    }

    private static ZoneClock? Clock(FactMap map, string key)
    {
        var clock = map.Text(key, "Asia/Shanghai, UTC") is { } name ? ZoneClock.Find(name) : null;
        if (clock is null)
            map.Fail(key, map.Text(key) ?? "", "Asia/Shanghai, UTC");
        return clock;
    }
}
