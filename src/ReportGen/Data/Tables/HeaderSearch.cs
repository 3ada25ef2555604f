using System.Collections.Immutable;
using ReportGen.Data.Csv;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>
/// Finds the line of column names. It is the first, unless another of the first lines has every column that the table must have: exports put titles, dates and
/// notes above it, and a row of merged cells.
/// </summary>
internal static class HeaderSearch
{
    /// <summary>The header, which the records then stand at; null where there is none, which is then among the faults. The records stand at the first line.</summary>
    public static HeaderMap? Find(RecordReader records, FileTask task)
    {
        var (names, line) = (Names(records), records.Current.Line);
        if (!TryFind(records, task))
            return HeaderMap.Read(names, line, task);
        if (records.Current.Line > line)
            task.Faults.Add(new Fault("data-header-below", Severity.Note, new SourcePlace(task.Path, records.Current.Line)).With("table", task.Spec.Name));
        return HeaderMap.Read(records, task);
    }

    /// <summary>How many of the first lines are looked at.</summary>
    public const int LinesLooked = 20;

    /// <summary>Goes to the line of column names, from the first line on; false where there is none.</summary>
    public static bool TryFind(RecordReader records, FileTask task)
    {
        for (var looked = 0; looked < LinesLooked; looked++)
        {
            if (At(records, task) is not null)
                return true;
            if (!records.Read())
                return false;
        }

        return false;
    }

    /// <summary>The column names, where the current line is that of them; nothing is said where it is not.</summary>
    public static HeaderMap? At(RecordReader records, FileTask task) =>
        records.Current.Problem == RecordProblem.None ? HeaderMap.Read(records, task with { Faults = new FaultSums() }) : null;

    /// <summary>Goes to a line of column names found before.</summary>
    public static bool GoTo(RecordReader records, int line)
    {
        while (records.Read())
        {
            if (records.Current.Line >= line)
                return true;
        }

        return false;
    }

    private static ImmutableArray<string> Names(RecordReader records) => [.. Enumerable.Range(0, records.FieldCount).Select(records.Text)];
}
