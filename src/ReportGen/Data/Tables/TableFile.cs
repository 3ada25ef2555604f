using System.Text;
using ReportGen.Data.Csv;
using ReportGen.Diagnostics;

namespace ReportGen.Data.Tables;

/// <summary>Reads a canonical file row by row into its taker.</summary>
internal static class TableFile
{
    private const int RowsBetweenReports = 4096;

    /// <summary>Reads the file; what is wrong goes to the load's faults.</summary>
    public static void Read(FileLoad load, IRowTaker taker, ZoneClock zone, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        var task = load.Task;
        using var text = TableText.Open(task.Path);
        try
        {
            ReadRows(load, taker, zone, new Reading(text, progress, cancellation));
        }
        catch (DecoderFallbackException fault)
        {
            task.Faults.Add(Whole(task, "data-not-utf8").With("found", Convert.ToHexString(fault.BytesUnknown ?? [])));
            return;
        }
        catch (InvalidDataException)
        {
            task.Faults.Add(Whole(task, "data-gzip-damaged"));
            return;
        }

        progress?.Report(new LoadProgress(task.Quarter, task.Spec.Name, 1));
    }

    private sealed record Reading(TableText Text, IProgress<LoadProgress>? Progress, CancellationToken Cancellation);

    private static void ReadRows(FileLoad load, IRowTaker taker, ZoneClock zone, Reading reading)
    {
        var task = load.Task;
        var separator = TableFiles.Separator(task.Path);
        var splitter = new RecordSplitter(reading.Text.Lines, separator);
        using var records = new RecordReader(splitter, separator);
        if (!records.Read())
        {
            task.Faults.Add(Whole(task, reading.Text.IsWhole() ? "data-file-empty" : "data-gzip-damaged"));
            return;
        }

        if (records.Current!.Problem != RecordProblem.None)
        {
            task.Faults.Add(Whole(task, "data-header-broken"));
            return;
        }

        if (HeaderMap.Read(records, task.Spec, task.Path, task.Faults) is not { } header)
            return;
        splitter.Expected = header.FieldCount;
        var view = new RowView(header, records, zone, new ColumnScan(task.Path, header.FieldCount), load);
        while (records.Read())
        {
            Row(load, taker, records, header, view);
            if (load.Read % RowsBetweenReports != 0)
                continue;
            reading.Cancellation.ThrowIfCancellationRequested();
            reading.Progress?.Report(new LoadProgress(task.Quarter, task.Spec.Name, reading.Text.Fraction));
        }

        if (!reading.Text.IsWhole())
            task.Faults.Add(Whole(task, "data-gzip-damaged"));
    }

    private static void Row(FileLoad load, IRowTaker taker, RecordReader records, HeaderMap header, RowView view)
    {
        var record = records.Current!;
        load.CountRow();
        if (record.Problem != RecordProblem.None)
        {
            load.Reject(record, header.FieldCount);
            return;
        }

        view.Begin();
        var fate = taker.Take(view);
        if (view.Failed)
        {
            load.Reject(record, header, view.Faults);
            if (record.More.Count > 0)
                records.GiveBackAfterFirst();
        }
        else if (fate.SetAside is not null)
        {
            load.PutAside(record, header, fate);
        }
    }

    private static Fault Whole(FileTask task, string code) => new(code, Severity.Error, new SourcePlace(task.Path));
}
