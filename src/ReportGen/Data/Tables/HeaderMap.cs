using ReportGen.Data.Csv;
using ReportGen.Data.Values;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>Where the columns of a specification stand in a file.</summary>
internal sealed class HeaderMap
{
    private readonly int[] _fields;
    private readonly ValueRule[] _rules;

    private HeaderMap(int[] fields, int count)
    {
        _fields = fields;
        _rules = [.. fields.Select(_ => ValueRule.Plain)];
        FieldCount = count;
    }

    /// <summary>Fields in the header.</summary>
    public int FieldCount { get; }

    /// <summary>Columns of the specification.</summary>
    public int ColumnCount => _fields.Length;

    /// <summary>How the values of a column are written.</summary>
    public ValueRule Rule(int column) => _rules[column];

    /// <summary>Field of a column, from 0; -1 where the file lacks it.</summary>
    public int Field(int column) => _fields[column];

    /// <summary>Reads the header; null where a required column is missing or a name stands twice, which is then among the faults.</summary>
    public static HeaderMap? Read(RecordReader records, TableSpec spec, string file, FaultSums faults)
    {
        var names = Enumerable.Range(0, records.FieldCount).Select(i => records.Text(i).Trim()).ToArray();
        var fields = spec.Columns.Select(column => Array.FindIndex(names, name => name.Equals(column.Name, StringComparison.OrdinalIgnoreCase))).ToArray();
        var unknown = Enumerable.Range(0, names.Length).Where(i => !spec.Columns.Any(column => column.Name.Equals(names[i], StringComparison.OrdinalIgnoreCase))).ToArray();
        var line = records.Current!.Line;
        foreach (var twice in names.Index().Where(pair => pair.Item.Length > 0 && Array.FindIndex(names, name => name.Equals(pair.Item, StringComparison.OrdinalIgnoreCase)) < pair.Index))
            faults.Add(At("data-column-twice", Severity.Error, twice.Index, twice.Item));
        foreach (var (index, column) in spec.Columns.Index().Where(pair => pair.Item.Required && fields[pair.Index] < 0))
        {
            var near = unknown.Select(i => names[i]).FirstOrDefault(name => Suggestions.Nearest(name, [column.Name]) is not null);
            faults.Add(new Fault(near is null ? "data-column-missing" : "data-column-misnamed", Severity.Error, new SourcePlace(file, line))
                .With("column", column.Name).With("found", near ?? string.Join(", ", names)));
        }

        var missing = spec.Columns.Index().Where(pair => fields[pair.Index] < 0).Select(pair => pair.Item.Name).ToArray();
        foreach (var i in unknown)
        {
            var near = Suggestions.Nearest(names[i], missing);
            faults.Add(At(near is null ? "data-column-unknown" : "data-column-unknown-near", Severity.Note, i, names[i]).With("near", near ?? ""));
        }

        var good = spec.Columns.Index().All(pair => !pair.Item.Required || fields[pair.Index] >= 0) && names.Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count(name => name.Length > 0);
        return good ? new HeaderMap(fields, names.Length) : null;

        Fault At(string code, Severity severity, int field, string name) =>
            new Fault(code, severity, new SourcePlace(file, line, field + 1)).With("column", name).With("table", spec.Name);
    }
}
