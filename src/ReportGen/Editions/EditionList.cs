using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Data;
using ReportGen.Data.Csv;
using ReportGen.Data.Formats;
using ReportGen.Diagnostics;
using ReportGen.Templates.Parameters;

namespace ReportGen.Editions;

/// <summary>A table with one row an edition and one column a template parameter; a column <c>name</c> names the editions. An empty cell leaves the default.</summary>
/// <param name="Rows">The editions.</param>
/// <param name="Faults">Why the list cannot be used.</param>
public sealed record EditionList(ImmutableArray<EditionRow> Rows, ImmutableArray<Fault> Faults)
{
    private const string NameColumn = "name";
    private const int Most = 10_000;

    /// <summary>Reads a list in any form that tables may have.</summary>
    public static EditionList Read(string path)
    {
        if (!File.Exists(path))
            return Failed("template-no-parameter-file", path);
        var faults = new FaultSums();
        try
        {
            if (new FormFinder(path, FormSettings.None, faults).Find() is not { } form)
                return new EditionList([], faults.ToFaults());
            using var records = TableOpener.Open(path, form);
            return Read(records, path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Failed("cli-unreadable", path, fault.Message);
        }
    }

    private static EditionList Read(RecordReader records, string path)
    {
        if (!records.Read() || records.Current.Problem != RecordProblem.None)
            return Failed("edition-list-empty", path);
        var heads = Enumerable.Range(0, records.FieldCount).Select(i => records.Span(i).Trim().ToString()).ToArray();
        records.Expected = heads.Length;
        var rows = ImmutableArray.CreateBuilder<EditionRow>();
        while (records.Read() && rows.Count < Most)
        {
            if (records.Current.Problem != RecordProblem.None)
                return new EditionList([], [new Fault("edition-list-line", Severity.Error, new SourcePlace(path, records.Current.Line))]);
            rows.Add(Row(records, heads, path));
        }

        if (rows.Count == 0)
            return Failed("edition-list-empty", path);
        var width = rows.Count.ToString(CultureInfo.InvariantCulture).Length;
        var named = rows.Select((row, i) => row.Name.Length > 0 ? row : row with { Name = (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0') }).ToImmutableArray();
        return named.GroupBy(r => r.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? Failed("edition-list-twice", path, twice.Key)
            : new EditionList(named, []);
    }

    private static EditionRow Row(RecordReader records, string[] heads, string path)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, ParameterValue>(StringComparer.Ordinal);
        var name = "";
        for (var i = 0; i < heads.Length && i < records.FieldCount; i++)
        {
            var text = records.Span(i).Trim().ToString();
            if (heads[i] == NameColumn)
                name = text;
            else if (heads[i].Length > 0 && text.Length > 0)
                values[heads[i]] = new ParameterValue(text, new SourcePlace(path, records.Current.Line));
        }

        return new EditionRow(name, values.ToImmutable());
    }

    private static EditionList Failed(string code, string path, string found = "") =>
        new([], [new Fault(code, Severity.Error, new SourcePlace(path)).With("found", found.Length > 0 ? found : path).With("path", path).With("message", found)]);
}
