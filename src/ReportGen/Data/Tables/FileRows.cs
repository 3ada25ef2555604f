using ReportGen.Data.Batches;
using ReportGen.Data.Columnar;
using ReportGen.Data.Csv;
using ReportGen.Data.Formats;

namespace ReportGen.Data.Tables;

/// <summary>Goes through the rows of a file: in several threads where they are plain, one by one from the first row on that decides on what follows, or throughout.</summary>
internal sealed class FileRows(FileLoad load, IRowTaker taker, ZoneClock zone, IProgress<LoadProgress>? progress)
{
    private const int RowsBetweenReports = 4096;

    /// <summary>See <see cref="LoadRequest.ReadsAhead"/>.</summary>
    public bool ReadsAhead { get; init; } = true;

    /// <summary>Stops it.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether the file has a run of zeros in it.</summary>
    public bool HasHole { get; private set; }

    /// <summary>Takes all rows.</summary>
    /// <param name="records">Stand at the header.</param>
    /// <param name="header">The header.</param>
    /// <returns>False where a packed file ends too early or was damaged.</returns>
    public bool Take(RecordReader records, HeaderMap header)
    {
        if (ReadsAhead && records is ParquetRecords { Current.Line: 1 } parquet && taker.Typed(header, parquet) is { } typed)
        {
            typed.Take(zone, Report, Cancellation);
            return true;
        }

        if (!ReadsAhead || records is not SlicedRecords sliced || taker.Ahead(header) is not { } ahead)
            return OneByOne(records, new RowReader(load, taker, header, records, zone));
        if (ahead.Take(sliced, Report, Cancellation) is not { } stop)
        {
            HasHole = sliced.HasHole;
            return sliced.IsWhole();
        }

        using var again = TableOpener.Open(load)!;
        HeaderSearch.GoTo(again, load.HeaderLine);
        (again.Expected, again.Least) = (records.Expected, records.Least);
        var rows = new RowReader(load, taker, header, again, zone);
        PassTo(again, stop.Record);
        if (stop.IsGivenBack)
            again.GiveBackAfterFirst();
        else
            rows.MeetOtherTable();
        return OneByOne(again, rows);
    }

    /// <summary>Records are found the same way each time, so counting them leads to the same one.</summary>
    private void PassTo(RecordReader records, long record)
    {
        for (var i = 0L; i <= record; i++)
        {
            records.Read();
            if (i % RowsBetweenReports == 0)
                Cancellation.ThrowIfCancellationRequested();
        }
    }

    private bool OneByOne(RecordReader records, RowReader rows)
    {
        while (records.Read())
        {
            rows.Take();
            if (load.Read % RowsBetweenReports != 0)
                continue;
            Cancellation.ThrowIfCancellationRequested();
            Report(records.Fraction);
        }

        HasHole = records.HasHole;
        return records.IsWhole();
    }

    private void Report(double fraction) => progress?.Report(new LoadProgress(load.Task.Quarter, load.Task.Spec.Name, fraction));
}
