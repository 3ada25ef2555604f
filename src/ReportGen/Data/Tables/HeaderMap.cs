using System.Collections.Immutable;
using ReportGen.Data.Columns;
using ReportGen.Data.Csv;
using ReportGen.Data.Values;

namespace ReportGen.Data.Tables;

/// <summary>Where the columns of a specification stand in a file, and how their values are written.</summary>
internal sealed class HeaderMap
{
    private readonly ImmutableArray<ColumnPlace> _places;
    private readonly int[] _fields;
    private readonly int[] _singles;
    private readonly ValueRule[] _rules;

    private HeaderMap(ImmutableArray<ColumnPlace> places, int count)
    {
        _places = places;
        _fields = [.. places.Select(place => place.Fields.IsEmpty ? -1 : place.Fields[0])];
        _singles = [.. places.Select(place => place.Fields.Length == 1 ? place.Fields[0] : -1)];
        _rules = [.. places.Select(place => place.Rule)];
        FieldCount = count;
    }

    /// <summary>Fields in the header.</summary>
    public int FieldCount { get; }

    /// <summary>Columns of the specification.</summary>
    public int ColumnCount => _fields.Length;

    /// <summary>How the values of a column are written.</summary>
    public ValueRule Rule(int column) => _rules[column];

    /// <summary>Field of a column, from 0; the first of several; -1 where the file lacks it.</summary>
    public int Field(int column) => _fields[column];

    /// <summary>Field of a column that stands in one field, from 0; -1 for any other.</summary>
    public int Single(int column) => _singles[column];

    /// <summary>Where a column's values stand.</summary>
    public ColumnPlace Place(int column) => _places[column];

    /// <summary>Reads the header; null where a column cannot be told, which is then among the faults.</summary>
    public static HeaderMap? Read(RecordReader records, FileTask task) =>
        Read([.. Enumerable.Range(0, records.FieldCount).Select(records.Text)], records.Current.Line, task);

    /// <summary>Reads the names of a header.</summary>
    /// <param name="names">As they stand, in order.</param>
    /// <param name="line">Their line.</param>
    /// <param name="task">The file and its table.</param>
    public static HeaderMap? Read(ImmutableArray<string> names, int line, FileTask task)
    {
        var places = new ColumnMatcher(task, HeaderName.All(names), line).Match();
        return places is null ? null : new HeaderMap(places.Value, names.Length);
    }
}
