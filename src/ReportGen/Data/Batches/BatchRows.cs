using ReportGen.Data.Csv;
using ReportGen.Data.Tables;

namespace ReportGen.Data.Batches;

/// <summary>Where reading ahead ended before the file did, since what comes next depends on how a row was taken.</summary>
/// <param name="Record">Number of that row's record among those behind the header, from 0.</param>
/// <param name="IsGivenBack">Whether all but its first line is to be read again.</param>
internal readonly record struct BatchStop(long Record, bool IsGivenBack);

/// <summary>Takes the rows of a file in three threads.</summary>
internal interface IAheadRows
{
    /// <summary>Takes all rows, or those up to the first that what follows depends on.</summary>
    /// <param name="records">Stand at the header.</param>
    /// <param name="report">Hears after every batch which part of the file was taken.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Where it ended early; null at the end of the file.</returns>
    BatchStop? Take(SlicedRecords records, Action<double> report, CancellationToken cancellation);
}

/// <summary>One thread finds records, one reads their plain values, the third takes them in order. What becomes of each row is the same as with one thread.</summary>
internal sealed class BatchRows<TRow>(FileLoad load, IPlainTaker<TRow> taker, HeaderMap header, IPlainReader<TRow> reader, ZoneClock zone) : IAheadRows
    where TRow : struct
{
    private int _touched;

    /// <inheritdoc/>
    public BatchStop? Take(SlicedRecords records, Action<double> report, CancellationToken cancellation)
    {
        using var shown = new ShownRecord();
        var rows = Begin(records, shown);
        using var ahead = new ReadAhead<TRow>(records, reader, cancellation);
        foreach (var batch in ahead.Batches())
        {
            _touched ^= batch.Touch(taker);
            for (var row = 0; row < batch.Count; row++)
            {
                if (batch.IsPlain(row))
                {
                    taker.Append(in batch.Row(row), new RowPlace(load.Task.Number, batch.Records.Place(row).Line));
                    load.CountRow();
                    continue;
                }

                shown.Show(batch.Records, row);
                rows.Take();
                if (shown.IsGivenBack || rows.IsInOtherTable)
                    return new BatchStop(batch.First + row, shown.IsGivenBack);
            }

            report(batch.Fraction);
        }

        return null;
    }

    private RowReader Begin(SlicedRecords records, ShownRecord shown)
    {
        var head = new CopiedRecords();
        head.Add(records, 0);
        shown.Show(head, 0);
        (shown.Expected, shown.Least) = (records.Expected, records.Least);
        return new RowReader(load, taker, header, shown, zone);
    }
}
