using ReportGen.Data.Columnar;
using ReportGen.Data.Csv;
using ReportGen.Data.Formats;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>Reads a file row by row into its taker.</summary>
internal static class TableFile
{
    /// <summary>Reads the file; what is wrong goes to the load's faults.</summary>
    public static void Read(FileLoad load, FileRows rows, IProgress<LoadProgress>? progress)
    {
        var task = load.Task;
        try
        {
            load.Form = new FormFinder(task.Path, task.Settings, task.Faults).Find();
            if (load.Form is null)
                return;
            using var records = TableOpener.Open(load);
            if (records is null)
                return;
            ReadRows(load, records, rows);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            task.Faults.Add(Whole(task, "data-gzip-damaged"));
            return;
        }
        catch (DamagedFileException fault)
        {
            task.Faults.Add(Whole(task, fault.Code).With("found", fault.Message.Split('\n')[0].Trim()));
            return;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            task.Faults.Add(Whole(task, "data-file-unreadable").With("found", fault.Message));
            return;
        }

        progress?.Report(new LoadProgress(task.Quarter, task.Spec.Name, 1));
    }

    private static void ReadRows(FileLoad load, RecordReader records, FileRows rows)
    {
        var task = load.Task;
        if (Header(load, records) is not { } header || (records is ParquetRecords parquet && !HasZones(load, header, parquet)))
            return;
        if (!rows.Take(records, header))
            task.Faults.Add(Whole(task, "data-gzip-damaged"));
        else if (rows.HasHole)
            task.Faults.Add(Whole(task, "data-file-holes"));
        else if (load.Of(StrangeRows.Total) == 1)
            new TotalsCheck(load, header).Run();
        else if (load.Read == 0)
            task.Faults.Add(Whole(task, "data-header-only") with { Severity = Severity.Warning });
    }

    private static HeaderMap? Header(FileLoad load, RecordReader records)
    {
        var task = load.Task;
        if (!records.Read())
        {
            task.Faults.Add(Whole(task, records.IsWhole() ? "data-file-empty" : "data-gzip-damaged"));
            return null;
        }

        if (records.Current.Problem != RecordProblem.None)
        {
            task.Faults.Add(Whole(task, "data-header-broken"));
            return null;
        }

        var header = HeaderSearch.Find(records, task);
        load.HeaderLine = records.Current.Line;
        records.Expected = records.FieldCount;
        records.Least = records.FieldCount;
        while (records.Least > 1 && records.Span(records.Least - 1).IsWhiteSpace())
            records.Least--;
        return header;
    }

    /// <summary>Whether all moments of a Parquet file are of a known zone; those that are not are among the faults.</summary>
    private static bool HasZones(FileLoad load, HeaderMap header, ParquetRecords records)
    {
        var spec = load.Task.Spec;
        var unsaid = spec.Columns.Index().Where(pair => pair.Item.Kind == ColumnKind.Time && header.Rule(pair.Index).Clock is null
            && header.Place(pair.Index).Fields.Any(field => records.Columns[field].IsOfUnsaidZone)).ToList();
        foreach (var (index, column) in unsaid)
            load.Task.Faults.Add(new Fault("data-zone-unsaid", Severity.Error, new SourcePlace(load.Task.Path, 1, header.Field(index) + 1)).With("column", column.Name));
        return unsaid.Count == 0;
    }

    private static Fault Whole(FileTask task, string code) => new(code, Severity.Error, new SourcePlace(task.Path));
}
